import { sql } from 'kysely';
import * as v from 'valibot';
import { FLAGS, HELD_APART } from './flags.ts';
import type { Database } from './open-database.ts';

/** How often each answer was given by the people of one cohort, instrument, form, wave and week. */
export interface TallyRow {
	readonly instrument: string;
	readonly instrument_version: number;
	readonly form: string;
	readonly wave: string;
	readonly week: string;
	readonly people: number;
	/** Numbers of `answer_word`, rising. */
	readonly words: readonly number[];
	/** Beside `words`. */
	readonly counts: readonly number[];
}

const tallyRows = v.array(
	v.object({
		instrument: v.string(),
		instrument_version: v.number(),
		form: v.string(),
		wave: v.string(),
		week: v.string(),
		people: v.number(),
		words: v.array(v.number()),
		counts: v.array(v.number())
	})
);

/** As they were kept with each batch. `cohort`: as the tables know it (`cohortKey`). */
export async function storedTally(
	database: Database,
	cohort: string
): Promise<readonly TallyRow[]> {
	const { rows } = await sql`
		select instrument, instrument_version, form, wave, week, people, words, counts from tally
		where cohort_id = ${cohort} order by 1, 2, 3, 4, 5`.execute(database);
	return v.parse(tallyRows, rows);
}

/** The same, counted anew from the records: what a nightly check holds the kept ones against. */
export async function rebuiltTally(
	database: Database,
	cohort: string
): Promise<readonly TallyRow[]> {
	const { rows } = await sql`
		with counting as (
			select instrument, instrument_version, form, wave, answers,
				case when (flags & ${sql.lit(FLAGS.clock)}) <> 0 then arrived else week end as week
			from outcome where cohort_id = ${cohort} and (flags & ${sql.lit(HELD_APART)}) = 0
		), words as (
			select instrument, instrument_version, form, wave, week, word, count(*)::int4 as n
			from counting cross join unnest(answers) as word
			group by instrument, instrument_version, form, wave, week, word
		), people as (
			select instrument, instrument_version, form, wave, week, count(*)::int4 as people
			from counting group by instrument, instrument_version, form, wave, week
		)
		select instrument, instrument_version, form, wave, week, people,
			array_agg(word order by word) as words, array_agg(n order by word) as counts
		from people join words using (instrument, instrument_version, form, wave, week)
		group by instrument, instrument_version, form, wave, week, people
		order by 1, 2, 3, 4, 5`.execute(database);
	return v.parse(tallyRows, rows);
}
