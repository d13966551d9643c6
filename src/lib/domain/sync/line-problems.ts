/** Why nothing can go from one hub to the next now. Words for it stand on the page of the manager. */
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
