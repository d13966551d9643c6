import { addSums, sumSteps, trendSums, type Sums } from '#lib/domain/pool/index.ts';
import type { ItemKey } from '#lib/domain/quiz/index.ts';
import { isIsoWeek, WAVES } from '#lib/domain/outcome/index.ts';
import type { HubStore } from '../store/hub-store.ts';
import { storedTally } from '../store/tally.ts';
import { inSlices } from './in-slices.ts';
import { reportInput } from './report-input.ts';

/** What one cohort adds to every larger report. */
export async function cohortSums(
	store: HubStore,
	cohort: string,
	keys: readonly ItemKey[]
): Promise<Sums> {
	const people = await inSlices(sumSteps(await reportInput(store, cohort, keys)));
	return addSums([people, await monthSums(store, cohort, keys)]);
}

/** Of the kept counts: also where people are too many to be read, which is open use. */
export async function monthSums(
	{ database, words }: HubStore,
	cohort: string,
	keys: readonly ItemKey[]
): Promise<Sums> {
	const rows = await storedTally(database, cohort);
	await words.recall(new Set(rows.flatMap((row) => row.words)));
	const counts = rows.flatMap((row) => {
		const wave = WAVES.find((one) => one === row.wave);
		if (wave === undefined || !isIsoWeek(row.week)) return [];
		const answers = row.words.flatMap((word, place) =>
			words.decode([word]).map((answer) => ({ answer, count: row.counts[place] ?? 0 }))
		);
		return [{ wave, week: row.week, people: row.people, answers }];
	});
	return trendSums(counts, keys);
}
