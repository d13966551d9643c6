import { sql, type RawBuilder } from 'kysely';
import * as v from 'valibot';
import type { CohortCode, Uuid } from '#lib/domain/shared/index.ts';
import { FLAGS, HELD_APART } from './flags.ts';
import { countedInto } from './keep-records.ts';
import type { Database } from './open-database.ts';

/** Records of a cohort that do not count, by why. Those with both reasons stand under each. */
export interface HeldApart {
	readonly unproven: number;
	readonly crowded: number;
	readonly all: number;
}

export type ApartReason = 'unproven' | 'crowded';

const countRows = v.array(
	v.object({ unproven: v.number(), crowded: v.number(), everything: v.number() })
);
const takenRows = v.array(v.object({ taken: v.number() }));

export async function heldApart(database: Database, cohort: CohortCode): Promise<HeldApart> {
	const { rows } = await sql`
		select count(*) filter (where (flags & ${sql.lit(FLAGS.unproven)}) <> 0) as unproven,
			count(*) filter (where (flags & ${sql.lit(FLAGS.crowded)}) <> 0) as crowded,
			count(*) as everything
		from (
			select flags from outcome where cohort_id = ${cohort}
			union all select flags from room_count where cohort_id = ${cohort}
		) records where (flags & ${sql.lit(HELD_APART)}) <> 0`.execute(database);
	const [{ unproven, crowded, everything } = { unproven: 0, crowded: 0, everything: 0 }] = v.parse(
		countRows,
		rows
	);
	return { unproven, crowded, all: everything };
}

/**
 * Somebody vouches for what was held apart: it counts from now on. One statement, which adds to the counts exactly the
 * records that it changes, and takes its rows in the order in which ingest takes them: neither waits for the other in a
 * ring, and none of what comes in meanwhile is lost.
 *
 * @param ids these only; `null`: whatever the cohort holds apart
 * @returns how many count now that did not before
 */
export async function takeIn(
	database: Database,
	cohort: CohortCode,
	reasons: readonly ApartReason[],
	ids: readonly Uuid[] | null = null
): Promise<number> {
	const bits = reasons.reduce((all, reason) => all | FLAGS[reason], 0);
	const which = ids === null ? sql`` : sql`and id = any(${ids}::uuid[])`;
	if (bits === 0) return 0;
	const { rows } = await sql`
		with rooms as (
			update room_count set flags = flags & ${without(bits)}
			from (select id as was_id, flags as was from room_count where cohort_id = ${cohort} ${which}) before
			where cohort_id = ${cohort} and id = was_id and (flags & ${sql.lit(bits)}) <> 0
			returning flags, was
		), freed as (
			update outcome set flags = flags & ${without(bits)}
			from (select id as was_id, flags as was from outcome where cohort_id = ${cohort} ${which}) before
			where cohort_id = ${cohort} and id = was_id and (flags & ${sql.lit(bits)}) <> 0
			returning instrument, instrument_version, form, wave, week, flags, arrived, answers, was
		), ${countedInto(cohort, sql`freed`)}, changed as (
			select flags, was from freed union all select flags, was from rooms
		), moved as (
			update cohort_state set revision = revision + 1, unproven = unproven - (
				select count(*)::int4 from changed
				where (was & ~flags & ${sql.lit(FLAGS.unproven)}) <> 0)
			where cohort_id = ${cohort} and exists (select from changed)
		)
		select count(*) filter (where (flags & ${sql.lit(HELD_APART)}) = 0)::int4 as taken from changed`.execute(
		database
	);
	return v.parse(takenRows, rows)[0]?.taken ?? 0;
}

/** All bits but these. */
function without(bits: number): RawBuilder<unknown> {
	return sql`(~${sql.lit(bits)})::int2`;
}
