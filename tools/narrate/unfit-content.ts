/** Content that cannot be told: `message` is the list for its author, one problem a line. A stack helps nobody. */
export class UnfitContent extends Error {
	constructor(problems: readonly string[]) {
		super(problems.join('\n'));
		this.name = 'UnfitContent';
	}
}
