import {
	Releasable,
	roundCount,
	safePlaces,
	type ReleaseProblem,
	type ReleaseRecord
} from '#lib/domain/disclosure/index.ts';
import { isIsoWeek, quarterOfWeek } from '#lib/domain/outcome/index.ts';
import { pooledPlaces, pooledReport, type Sums } from '#lib/domain/pool/index.ts';
import type { ItemKey } from '#lib/domain/quiz/index.ts';
import { fail, groupBy, succeed, type IsoWeek, type Result } from '#lib/domain/shared/index.ts';
import type { Publication } from '#lib/schema/report/report-answers-schema.ts';
import { weekOf } from '../ingest/week-of.ts';
import type { CohortStanding } from '../store/summaries.ts';
import type { SumsShelf } from './sums-shelf.ts';
import { dividedBy, type Division } from './large-reports.ts';

/** Follow-ups come four to twelve weeks after a baseline: before that a quarter is not whole. */
const REST_MS = 84 * 86_400_000;

/** Whether the quarter is over, and so long ago that its follow-ups are in. */
export function mayBePublished(period: string, now: Date): boolean {
	return quarterOfWeek(weekOf(new Date(now.getTime() - REST_MS))) > period;
}

/** The quarter to which a cohort belongs: the one in which it was made, whenever its people answered. */
export function quarterOf({ made }: CohortStanding): string | null {
	return made !== null && isIsoWeek(made) ? quarterOfWeek(made) : null;
}

export interface MadePublication {
	readonly value: Publication;
	/** Exact numbers, for the next one to be held against. */
	readonly figures: ReleaseRecord;
}

/**
 * What everybody may read of the cohorts that began in a quarter. Each cohort is in one publication and whole in it, so
 * that two of them share nobody and nothing can be subtracted; the guard of releases looks all the same. What comes
 * after six months is not in it: it would come too late.
 */
export async function makePublication(
	period: string,
	members: readonly CohortStanding[],
	earlier: readonly ReleaseRecord[],
	shelf: SumsShelf,
	keys: readonly ItemKey[],
	week: IsoWeek
): Promise<Result<MadePublication, ReleaseProblem>> {
	const out = new Set(earlier.flatMap(({ cohorts }) => cohorts));
	const own = members.filter(({ code }) => !out.has(code));
	const report = pooledReport(withoutLate(await shelf.sumsOf(own)), keys);
	const codes = own.map(({ code }) => code);
	const released = Releasable.report(report, codes, 'outside', earlier);
	if (!released.ok) return fail(released.problems);
	const { value, record } = released.value;
	return succeed({
		figures: record,
		value: {
			period,
			published: week,
			least: value.least,
			cohorts: roundCount(own.length),
			reach: value.reach,
			overall: value.overall,
			rows: value.rows,
			changes: value.changes,
			subgroups: value.subgroups,
			districts: await places('district', own, shelf),
			programmes: await places('programme', own, shelf),
			leftOut: value.leftOut
		}
	});
}

async function places(by: Division, members: readonly CohortStanding[], shelf: SumsShelf) {
	const divided = groupBy(members, (one) => JSON.stringify(one[by]));
	const groups = [];
	for (const own of divided.values()) {
		const [{ programme, district } = { programme: null, district: null }] = own;
		groups.push({
			...{ programme, district, members: own },
			sums: withoutLate(await shelf.sumsOf(own))
		});
	}
	const made = pooledPlaces(dividedBy(by, groups));
	return safePlaces(
		made.map((place) => ({ ...place, cohorts: roundCount(place.cohorts) })),
		'outside'
	);
}

function withoutLate(sums: Sums): Sums {
	return new Map([...sums].filter(([name]) => !name.split(' ').includes('late')));
}
