import type { GroupOutcome } from '#lib/domain/group/index.ts';
import type { Answer, Outcome } from '#lib/domain/outcome/index.ts';
import type { CohortCode, IsoWeek, Uuid } from '#lib/domain/shared/index.ts';

/** Where records of no cohort stand: every key begins with a cohort. */
export const NO_COHORT = '-';

export function cohortKey(cohort: CohortCode | null): string {
	return cohort ?? NO_COHORT;
}

/** What a hub adds to a record: nothing that says who sent it, from where, or when exactly. */
export interface Arrival {
	readonly flags: number;
	readonly arrived: IsoWeek;
}

type Common = Pick<Outcome, 'id' | 'instrument' | 'wave' | 'locale' | 'week' | 'content'>;

function commonRow(record: Common, { flags, arrived }: Arrival) {
	const { id, instrument, wave, locale, week, content } = record;
	return {
		id,
		instrument: instrument.id,
		instrument_version: instrument.version,
		form: instrument.form,
		wave,
		locale,
		week,
		content,
		flags,
		arrived
	};
}

/** As it is sent to the database; its cohort stands beside it, once for all rows. */
export function outcomeRow(outcome: Outcome, answers: readonly number[], arrival: Arrival) {
	const { setting, about, link, code } = outcome;
	return {
		...commonRow(outcome, arrival),
		setting,
		age_band: about?.ageBand ?? null,
		gender: about?.gender ?? null,
		origin: about?.origin ?? null,
		link: link ?? null,
		code: code ?? null,
		answers
	};
}
export type OutcomeRow = ReturnType<typeof outcomeRow>;

export function roomRow(group: GroupOutcome, arrival: Arrival) {
	const { round, item, version, by, present, counts } = group;
	return {
		...commonRow(group, arrival),
		round,
		item,
		version,
		by,
		present,
		options: counts.map(({ option }) => option),
		counts: counts.map(({ count }) => count)
	};
}
export type RoomRow = ReturnType<typeof roomRow>;

/** The columns of a record as they come out of the database, before the gate has judged what they make together. */
export interface StoredRecord extends Omit<
	Common,
	'id' | 'instrument' | 'wave' | 'locale' | 'week'
> {
	readonly cohort_id: string;
	readonly id: Uuid;
	readonly instrument: string;
	readonly instrument_version: number;
	readonly form: string;
	readonly wave: string;
	readonly locale: string;
	readonly week: string;
}

export interface StoredOutcome extends StoredRecord {
	readonly setting: string;
	readonly age_band: string | null;
	readonly gender: string | null;
	readonly origin: string | null;
	readonly link: string | null;
	readonly code: string | null;
}

export interface StoredRoom extends StoredRecord {
	readonly round: string;
	readonly item: string;
	readonly version: number;
	readonly by: string;
	readonly present: number;
	readonly options: readonly string[];
	readonly counts: readonly number[];
}

/** What the gate of outcomes is asked to judge. */
export function outcomeFields(row: StoredOutcome, answers: readonly Answer[]): object {
	const { age_band: ageBand, gender, origin, link, code } = row;
	const about = {
		...(ageBand === null ? {} : { ageBand }),
		...(gender === null ? {} : { gender }),
		...(origin === null ? {} : { origin })
	};
	return {
		...commonFields(row),
		schema: code === null ? 1 : 2,
		setting: row.setting,
		...(Object.keys(about).length === 0 ? {} : { about }),
		...(link === null ? {} : { link }),
		...(code === null ? {} : { code }),
		answers
	};
}

export function roomFields(row: StoredRoom): object {
	const { round, item, version, by, present, options } = row;
	const counts = options.map((option, place) => ({ option, count: row.counts[place] }));
	return { ...commonFields(row), schema: 1, round, item, version, by, present, counts };
}

function commonFields(row: StoredRecord) {
	return {
		id: row.id,
		cohort: row.cohort_id === NO_COHORT ? null : row.cohort_id,
		instrument: { id: row.instrument, version: row.instrument_version, form: row.form },
		wave: row.wave,
		locale: row.locale,
		week: row.week,
		content: row.content
	};
}
