/** Whether a page may be interrupted by the offer of a new version: a story and a quiz never. */
export function mayInterrupt(path: string): boolean {
	return !/^\/[^/]+\/(?:learn|quiz)\//.test(path);
}
