import { registerCohort } from '#lib/server/store/cohorts.ts';
import type { HubStore } from '#lib/server/store/hub-store.ts';
import { keepOutcomes } from '#lib/server/store/keep-records.ts';
import { outcomeRow } from '#lib/server/store/record-rows.ts';
import { seededNumbers } from '#tests/support/simulated-programme.ts';
import type { CoreItems } from './core-items.ts';
import { madeClass } from './made-class.ts';
import { classSize, madeCohort } from './made-cohort.ts';

export interface Seeded {
	readonly cohorts: number;
	readonly outcomes: number;
	readonly answers: number;
}

const ROOM = { mostCounted: 5_000, mostUnproven: 0 };

/**
 * Adds cohorts until so many answers are held, through the statement of ingest itself, so that counts and revisions are
 * those of a hub that took them in. The same `from` makes the same cohorts.
 */
export async function seedHub(
	{ database, words }: HubStore,
	items: CoreItems,
	answers: number,
	from = 0,
	told: (held: number) => void = () => undefined
): Promise<Seeded> {
	let [cohorts, outcomes, held] = [0, 0, 0];
	while (held < answers) {
		const random = seededNumbers(1_000_003 * (from + cohorts) + 17);
		const cohort = madeCohort(from + cohorts, random);
		const people = Math.min(classSize(random), Math.ceil((answers - held) / 25));
		const records = madeClass(cohort, people, items, random);
		await words.learn(records.flatMap((record) => record.answers));
		const rows = records.map((record) =>
			outcomeRow(record, words.encode(record.answers) ?? [], { flags: 0, arrived: record.week })
		);
		await registerCohort(database, cohort);
		await keepOutcomes(database, cohort.code, rows, ROOM);
		cohorts += 1;
		outcomes += records.length;
		held += records.reduce((sum, record) => sum + record.answers.length, 0);
		if (cohorts % 100 === 0) told(held);
	}
	return { cohorts, outcomes, answers: held };
}
