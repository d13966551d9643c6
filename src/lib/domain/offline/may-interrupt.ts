/** Whether a page may be interrupted by the offer of a new version: a story, a quiz, a class and a tool in use never. */
export function mayInterrupt(path: string): boolean {
	return !/^\/[^/]+\/(?:learn|quiz|class\/[^/]+|tools\/[^/]+)\//.test(path);
}
