import type { HelpCountry } from '../catalogue/index.ts';
import type { CohortCode, IsoWeek, ProgrammeId, Rng } from '../shared/index.ts';
import { makeCohortCode } from './cohort-code.ts';
import { WAVES, type Outcome, type Wave } from './outcome.ts';
import { toHex } from './uuid.ts';

/**
 * How a cohort's people meet themselves at a later wave, the surest first: a token that their own phone keeps, a
 * picture ticket, a self-made code, or not at all. Part of the invitation's format: only ever added to at the end.
 */
export const LINK_WAYS = ['token', 'ticket', 'code', 'none'] as const;
export type LinkWay = (typeof LINK_WAYS)[number];

/** What the matching of codes told before they were deleted. */
export interface SettledCodes {
	readonly offOne: number;
	readonly ambiguous: number;
}

/** A group that a trainer follows. It has no name and no list of people. */
export interface Cohort {
	readonly code: CohortCode;
	/** 32 random bytes as hex: makes link tags. Stays with the trainer. */
	readonly linkKey: string;
	readonly created: IsoWeek;
	/** What the group goes through; its instrument is the one that is asked. `null`: none was chosen. */
	readonly programme: ProgrammeId | null;
	/**
	 * Where its people come from, by what the trainer says of the group; nobody is asked. Decides which rule, fee
	 * or number an item speaks of. `null`: several countries, or none was chosen.
	 */
	readonly country: HelpCountry | null;
	readonly way: LinkWay;
	/** The wave that is open now; `null`: none takes answers. */
	readonly wave: Wave | null;
	/** Waves that were open and are closed. */
	readonly closed: readonly Wave[];
	/** So many picture tickets were printed; the next ones are others. */
	readonly slips: number;
	/** By later wave; only where codes were matched and deleted. */
	readonly settled: Readonly<Partial<Record<Exclude<Wave, 'baseline'>, SettledCodes>>>;
}

/** Where this device keeps its cohorts. Rejects with a `StorageFailure`. */
export interface CohortStore {
	/** Newest first is not promised: weeks are the finest time that is known. */
	all(): Promise<readonly Cohort[]>;
	find(code: CohortCode): Promise<Cohort | null>;
	keep(cohort: Cohort): Promise<void>;
	/**
	 * The one change that outcomes know: their sealed codes go and the pairs stay. `outcomes` are written in place
	 * of those with their ids, together with the cohort, and what was set aside of it with a code is deleted.
	 */
	settle(cohort: Cohort, outcomes: readonly Outcome[]): Promise<void>;
	/** The cohort, its outcomes and its counts are deleted from this device. */
	remove(code: CohortCode): Promise<void>;
}

const LINK_KEY_BYTES = 32;

/** What a trainer says of a new cohort. */
export type CohortPlan = Pick<Cohort, 'programme' | 'country' | 'way'>;

const NO_PLAN: CohortPlan = { programme: null, country: null, way: 'token' };

/** A new cohort, open for its baseline: people are before the trainer who makes one. */
export function makeCohort(week: IsoWeek, rng: Rng, plan: Partial<CohortPlan> = {}): Cohort {
	const { programme, country, way } = { ...NO_PLAN, ...plan };
	return {
		code: makeCohortCode(rng),
		linkKey: toHex(rng.bytes(LINK_KEY_BYTES)),
		created: week,
		programme,
		country,
		way,
		wave: 'baseline',
		closed: [],
		slips: 0,
		settled: {}
	};
}

/** One wave is open at a time: the one before is closed. A closed one may be opened again. */
export function withWaveOpen(cohort: Cohort, wave: Wave): Cohort {
	const closed = [...cohort.closed, ...(cohort.wave === null ? [] : [cohort.wave])];
	return { ...cohort, wave, closed: inOrder(closed.filter((one) => one !== wave)) };
}

export function withWaveClosed(cohort: Cohort): Cohort {
	const closed = [...cohort.closed, ...(cohort.wave === null ? [] : [cohort.wave])];
	return { ...cohort, wave: null, closed: inOrder(closed) };
}

function inOrder(waves: readonly Wave[]): readonly Wave[] {
	return WAVES.filter((wave) => waves.includes(wave));
}
