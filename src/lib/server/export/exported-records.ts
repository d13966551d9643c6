import { setImmediate as others } from 'node:timers/promises';
import { leastPeople } from '#lib/domain/disclosure/index.ts';
import type { GroupOutcome } from '#lib/domain/group/index.ts';
import type { Outcome } from '#lib/domain/outcome/index.ts';
import { withoutCode } from '#lib/domain/transfer/index.ts';
import { groupSizes } from '../store/group-sizes.ts';
import type { HubStore } from '../store/hub-store.ts';
import { outcomePages, roomPages } from '../store/read-records.ts';
import { cohortKey } from '../store/record-rows.ts';

/** Few enough that others are answered between two pages. */
const PAGE = 250;

/** Single rows for use inside the programme. Groups (a cohort at one wave) of fewer people than may be told stay out. */
export interface ExportedRecords {
	/** So many when it was begun; what comes in meanwhile may be in it. */
	readonly count: number;
	readonly withheld: number;
	pages(): AsyncGenerator<readonly Outcome[]>;
	rooms(): AsyncGenerator<readonly GroupOutcome[]>;
}

/** The same rules as on a trainer's device (`makeExportBook`), page by page. */
export async function exportedRecords(
	{ database, words }: HubStore,
	cohorts: readonly string[] | undefined
): Promise<ExportedRecords> {
	const least = leastPeople('trainer');
	const sizes = await groupSizes(database, cohorts);
	const all = sizes.reduce((sum, { people }) => sum + people, 0);
	const told = sizes.filter(({ people }) => people >= least);
	const groups = new Set(told.map(({ cohort, wave }) => `${cohort} ${wave}`));
	const count = told.reduce((sum, { people }) => sum + people, 0);
	const filter = cohorts === undefined ? {} : { cohorts };
	return {
		count,
		withheld: all - count,
		async *pages() {
			for await (const { records } of outcomePages(database, words, filter, PAGE)) {
				const seen = records.filter(({ cohort, wave }) =>
					groups.has(`${cohortKey(cohort)} ${wave}`)
				);
				if (seen.length > 0) yield seen.map(withoutCode);
				await others();
			}
		},
		async *rooms() {
			for await (const { records } of roomPages(database, filter, PAGE)) {
				const seen = records.filter(({ present }) => present >= least);
				if (seen.length > 0) yield seen;
			}
		}
	};
}
