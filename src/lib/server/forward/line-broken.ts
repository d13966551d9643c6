/** Why nothing can go to the central hub now. Words for it stand on the page of the manager. */
export const LINE_PROBLEMS = [
	/** No network, no machine of that name, no answer in time. */
	'unreachable',
	/** Something answers, and it is no hub: a login page of a Wi-Fi, another site. */
	'no-hub',
	/** The central hub does not know the credential of this hub, or has ended it. */
	'credential',
	/** It has too much to do, or its database is away. */
	'busy',
	/** It is older than this hub and does not know its protocol. */
	'older-hub',
	/** Its receipt does not prove what it says: nothing is taken for held. */
	'unproven',
	/** It is this hub itself. */
	'self',
	'failed'
] as const;
export type LineProblem = (typeof LINE_PROBLEMS)[number];

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
