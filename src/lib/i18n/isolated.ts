/** Codes, weeks and versions keep their own direction inside a sentence that runs from the right. */
export function isolated(text: string): string {
	return `\u2066${text}\u2069`;
}
