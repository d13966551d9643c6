/** Why a whole file or sequence was refused. Nothing of it was kept. */
export const REFUSALS = [
	'empty',
	'too-large',
	/** Not made by Safar. */
	'foreign',
	/** Made by a Safar that is newer than this one. */
	'newer-format',
	/** Grows without end when it is unpacked. */
	'bomb',
	'damaged'
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Why one record was set aside. The others of its file are kept. */
export const SET_ASIDE_REASONS = [
	/** No record can be made out: cut off, or bits have changed. */
	'damaged',
	'checksum',
	/** A record of a Safar that is newer than this one. */
	'newer-schema',
	'not-an-outcome',
	/** A field, a word or a number that no outcome has. */
	'unfit',
	'too-long',
	'too-deep',
	/** `__proto__` and its like. */
	'forbidden-field',
	/** Invisible characters, or such that turn the direction of writing. */
	'hidden-characters',
	/** The id is known, and what stands under it is something else. */
	'conflict'
] as const;
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];

/** How a file ended: only `whole` says that everything which was sent has been seen. */
export const ENDINGS = ['whole', 'cut-off', 'damaged', 'bomb', 'too-many'] as const;
export type Ending = (typeof ENDINGS)[number];
