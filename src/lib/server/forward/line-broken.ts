import type { LineProblem } from '#lib/domain/sync/index.ts';

/** Stops a round of forwarding; what was proved before stays so. */
export class LineBroken extends Error {
	readonly problem: LineProblem;
	/** What the central hub asked for (`retry-after`). */
	readonly seconds: number | null;

	constructor(problem: LineProblem, seconds: number | null = null) {
		super(problem);
		this.name = 'LineBroken';
		this.problem = problem;
		this.seconds = seconds;
	}
}
