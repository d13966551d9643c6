/**
 * What is odd about a record that is held. A bit each; a record may have several. Never a reason to throw anything away.
 */
export const FLAGS = {
	/** Came without the cohort's token and without anybody who signed in. */
	unproven: 1,
	/** Its week cannot be: the clock of its device is wrong. It counts, in the week in which it came. */
	clock: 2,
	/** More than any group has. */
	crowded: 4
} as const;

/** Records with one of these are held apart: they do not count until a trainer takes them in. */
export const HELD_APART = FLAGS.unproven | FLAGS.crowded;

/** Records of one cohort that count; more are held apart. No group that one trainer follows is larger. */
export const MOST_OF_COHORT = 5_000;
/** Records of one cohort for which nobody vouches; more are refused, so that strangers cannot fill the disk. */
export const MOST_UNPROVEN = 500;
/** The same for open use, which has no cohort and no token: all of a country's kiosks together. */
export const MOST_OPEN = 50_000_000;
