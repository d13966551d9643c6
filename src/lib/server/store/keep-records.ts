import { sql, type RawBuilder } from 'kysely';
import * as v from 'valibot';
import type { Uuid } from '#lib/domain/shared/index.ts';
import { FLAGS, HELD_APART } from './flags.ts';
import type { Database } from './open-database.ts';
import type { OutcomeRow, RoomRow } from './record-rows.ts';

/** How many records of a cohort may be held. */
export interface Room {
	/** Beyond it records are held apart: `FLAGS.crowded`. */
	readonly mostCounted: number;
	/** Beyond it records that nobody vouches for are not held. */
	readonly mostUnproven: number;
}

const idRows = v.array(v.object({ id: v.string() }));

/**
 * What was not held before, durable when this resolves: one statement, which is its own transaction. The counts are taken
 * from exactly the rows that it adds, so that sending twice counts once, whoever else sends at the same time. Rows are
 * written in the order of their ids, so that two batches never wait for each other in a ring.
 *
 * @returns ids that are new; the others are held already, or found no room
 */
export async function keepOutcomes(
	database: Database,
	cohort: string,
	rows: readonly OutcomeRow[],
	room: Room
): Promise<ReadonlySet<Uuid>> {
	return idsOf(
		await sql`
		with incoming as (
			select *, row_number() over (order by id) as place,
				count(*) filter (where (flags & ${sql.lit(FLAGS.unproven)}) <> 0) over (order by id) as strangers
			from json_to_recordset(${JSON.stringify(rows)}::json) as r(
				${commonColumns}, setting text, age_band text, gender text, origin text, link text, code text,
				answers int4[])
		), state as (${stateOf(cohort)}
		), kept as (
			insert into outcome (cohort_id, id, instrument, instrument_version, form, wave, locale, week, content,
				flags, arrived, setting, age_band, gender, origin, link, code, answers)
			select ${cohort}, id, instrument, instrument_version, form, wave, locale, week, content,
				${flagsWithin(room)}, arrived, setting, age_band, gender, origin, link, code, answers
			from incoming cross join state where ${hasRoom(room)} order by id
			on conflict (cohort_id, id) do nothing
			returning id, instrument, instrument_version, form, wave, week, flags, arrived, answers
		), ${countedInto(cohort, sql`kept`)}, moved as (${stateMoved(cohort)})
		select id from kept`.execute(database)
	);
}

/** The same for counts of rooms, which stand in the file of counts already. */
export async function keepRooms(
	database: Database,
	cohort: string,
	rows: readonly RoomRow[],
	room: Room
): Promise<ReadonlySet<Uuid>> {
	return idsOf(
		await sql`
		with incoming as (
			select *, row_number() over (order by id) as place,
				count(*) filter (where (flags & ${sql.lit(FLAGS.unproven)}) <> 0) over (order by id) as strangers
			from json_to_recordset(${JSON.stringify(rows)}::json) as r(
				${commonColumns}, round uuid, item text, version int4, by text, present int4, options text[],
				counts int4[])
		), state as (${stateOf(cohort)}
		), kept as (
			insert into room_count (cohort_id, id, instrument, instrument_version, form, wave, locale, week, content,
				flags, arrived, round, item, version, by, present, options, counts)
			select ${cohort}, id, instrument, instrument_version, form, wave, locale, week, content,
				${flagsWithin(room)}, arrived, round, item, version, by, present, options, counts
			from incoming cross join state where ${hasRoom(room)} order by id
			on conflict (cohort_id, id) do nothing
			returning id, flags
		), moved as (${stateMoved(cohort)})
		select id from kept`.execute(database)
	);
}

/**
 * Steps of a statement that add the rows of another step (`from`) to the counts of the cohort, as far as they count. The
 * last is called `counted`.
 */
export function countedInto(cohort: string, from: RawBuilder<unknown>): RawBuilder<unknown> {
	return sql`counting as (
			select instrument, instrument_version, form, wave, answers,
				case when (flags & ${sql.lit(FLAGS.clock)}) <> 0 then arrived else week end as week
			from ${from} where (flags & ${sql.lit(HELD_APART)}) = 0
		), words as (
			select instrument, instrument_version, form, wave, week, word, count(*)::int4 as n
			from counting cross join unnest(answers) as word
			group by instrument, instrument_version, form, wave, week, word
		), people as (
			select instrument, instrument_version, form, wave, week, count(*)::int4 as people
			from counting group by instrument, instrument_version, form, wave, week
		), counted as (
			insert into tally as t
				(cohort_id, instrument, instrument_version, form, wave, week, people, words, counts)
			select ${cohort}, instrument, instrument_version, form, wave, week, people,
				array_agg(word order by word), array_agg(n order by word)
			from people join words using (instrument, instrument_version, form, wave, week)
			group by instrument, instrument_version, form, wave, week, people
			order by instrument, instrument_version, form, wave, week
			on conflict (cohort_id, instrument, instrument_version, form, wave, week) do update set
				people = t.people + excluded.people,
				(words, counts) = (
					select array_agg(word order by word), array_agg(n order by word) from (
						select word, sum(n)::int4 as n
						from unnest(t.words || excluded.words, t.counts || excluded.counts) as both_of(word, n)
						group by word
					) added
				)
		)`;
}

const commonColumns = sql.raw(
	'id uuid, instrument text, instrument_version int4, form text, wave text, locale text, week text, content text, ' +
		'flags int2, arrived text'
);

function stateOf(cohort: string): RawBuilder<unknown> {
	return sql`
			select coalesce(max(held), 0) as held, coalesce(max(unproven), 0) as unproven
			from cohort_state where cohort_id = ${cohort}`;
}

function flagsWithin({ mostCounted }: Room): RawBuilder<unknown> {
	return sql`flags | case when held + place > ${mostCounted} then ${sql.lit(FLAGS.crowded)} else 0 end`;
}

function hasRoom({ mostUnproven }: Room): RawBuilder<unknown> {
	return sql`((flags & ${sql.lit(FLAGS.unproven)}) = 0 or unproven + strangers <= ${mostUnproven})`;
}

function stateMoved(cohort: string): RawBuilder<unknown> {
	return sql`
			insert into cohort_state as s (cohort_id, held, unproven, revision)
			select ${cohort}, count(*)::int4,
				(count(*) filter (where (flags & ${sql.lit(FLAGS.unproven)}) <> 0))::int4, 1
			from kept having count(*) > 0
			on conflict (cohort_id) do update set
				held = s.held + excluded.held,
				unproven = s.unproven + excluded.unproven,
				revision = s.revision + 1`;
}

function idsOf({ rows }: { readonly rows: readonly unknown[] }): ReadonlySet<Uuid> {
	return new Set(v.parse(idRows, rows).map(({ id }) => id));
}
