/** ISO 8601 week, the finest time that Safar knows of a person: `2026-W47`. */
export type IsoWeek = `${number}-W${number}`;

/** The only clock of the domain. */
export interface Clock {
	week(): IsoWeek;
}

/** The only source of chance of the domain. */
export interface Rng {
	/** Cryptographically random bytes; `crypto.getRandomValues` in the browser (present on plain HTTP too). */
	bytes(count: number): Uint8Array;
}
