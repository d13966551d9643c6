import { randomUUID } from 'node:crypto';
import { loadavg } from 'node:os';
import { CohortReports } from '#lib/server/report/cohort-reports.ts';
import { cohortRoutes } from '#lib/server/report/cohort-routes.ts';
import { LargeReports } from '#lib/server/report/large-reports.ts';
import { largeRoutes } from '#lib/server/report/large-routes.ts';
import { OpenUse } from '#lib/server/report/open-use.ts';
import { SumsShelf } from '#lib/server/report/sums-shelf.ts';
import type { ItemKey } from '#lib/domain/quiz/index.ts';
import { allCohorts } from '#lib/server/store/cohorts.ts';
import type { HubStore } from '#lib/server/store/hub-store.ts';
import { keepOutcomes } from '#lib/server/store/keep-records.ts';
import { outcomeRow } from '#lib/server/store/record-rows.ts';
import { seededNumbers } from '#tests/support/simulated-programme.ts';
import { testHub } from '#tests/support/test-hub.ts';
import type { CoreItems } from '../seed/core-items.ts';
import { madeClass } from '../seed/made-class.ts';
import { measure, type Measured } from './measured.ts';

export interface BenchRow {
	readonly load: number;
	/** Seconds that the sums of cohorts took which had none. */
	readonly summing: number;
	/** Milliseconds of the first look after a start. */
	readonly first: number;
	readonly calls: Readonly<Record<string, Measured>>;
	readonly megabytes: number;
}

const ROOM = { mostCounted: 100_000, mostUnproven: 0 };
const CALLS = ['nation', 'programmes/school', 'trend', 'districts', 'programmes'];

/**
 * Asks the routes of a hub over this store as a manager, without a network. `x`: nothing had changed. `x, changed`: a
 * person's record came into some cohort before each call. `cohort`: another one each time, so none was kept.
 */
export async function benchReports(
	store: HubStore,
	keys: readonly ItemKey[],
	items: CoreItems,
	times: number
): Promise<BenchRow> {
	const work = new SumsShelf(store, keys);
	const began = performance.now();
	for (let done = 1; done > 0;) done = await work.catchUp(100);
	const summing = (performance.now() - began) / 1000;
	const shelf = new SumsShelf(store, keys);
	const more = [
		...cohortRoutes(store, new CohortReports(store, keys)),
		...largeRoutes(new LargeReports(shelf, new OpenUse(store, keys), keys))
	];
	const { router } = await testHub(store, { person: { id: 'bench', role: 'manager' }, more });
	const ask = async (path: string) => {
		const url = `http://hub/api/reports/${path}`;
		const answer = await router(new Request(url, { headers: { host: 'hub' } }), '');
		if (answer.status !== 200) throw new Error(`${path}: ${String(answer.status)}`);
		await answer.text();
	};
	const start = performance.now();
	await ask('nation');
	const first = performance.now() - start;
	const cohorts = await allCohorts(store.database);
	const random = seededNumbers(4);
	const some = () => cohorts[Math.floor(random() * cohorts.length)] ?? cohorts[0];
	const change = async () => {
		const cohort = some();
		if (cohort === undefined) return;
		const [one] = madeClass(cohort, 1, items, random);
		if (one === undefined) return;
		await store.words.learn(one.answers);
		const row = outcomeRow({ ...one, id: randomUUID() }, store.words.encode(one.answers) ?? [], {
			flags: 0,
			arrived: one.week
		});
		await keepOutcomes(store.database, cohort.code, [row], ROOM);
	};
	const calls: Record<string, Measured> = {};
	calls['cohort'] = await measure(times, () => ask(`cohorts/${some()?.code ?? ''}`));
	for (const path of CALLS) {
		calls[path] = await measure(times, () => ask(path));
		calls[`${path}, changed`] = await measure(times, () => ask(path), change);
	}
	return {
		load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
		summing: Math.round(summing * 10) / 10,
		first: Math.round(first),
		calls,
		megabytes: Math.round(process.memoryUsage().rss / 1_048_576)
	};
}
