import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { cohortReport } from '#lib/domain/measure/index.ts';
import { makeCohortCode, sealCode, type Outcome } from '#lib/domain/outcome/index.ts';
import { runSteps } from '#lib/domain/measure/index.ts';
import { sumSteps } from '#lib/domain/pool/index.ts';
import { checkTallies } from '#lib/server/report/check-tallies.ts';
import { CohortReports } from '#lib/server/report/cohort-reports.ts';
import { settleCohort } from '#lib/server/report/settle-cohort.ts';
import { cohortState } from '#lib/server/store/cohort-state.ts';
import { FLAGS } from '#lib/server/store/flags.ts';
import { heldApart, takeIn } from '#lib/server/store/held-apart.ts';
import type { HubStore } from '#lib/server/store/hub-store.ts';
import { allOf, outcomePages } from '#lib/server/store/read-records.ts';
import { cohortStandings, keepSums, keptSums } from '#lib/server/store/summaries.ts';
import { rebuiltTally, storedTally } from '#lib/server/store/tally.ts';
import { keyedHash } from './hub-sender.ts';
import { keepAll, keepProgramme } from './kept-programme.ts';
import { sampleClass } from './sample-outcomes.ts';
import { SIMULATED_KEYS } from './simulated-programme.ts';
import { steadyRng } from './steady-rng.ts';

const rng = steadyRng(41);
const SEAL_KEY = '00'.repeat(16);

/** What the tables must do for reports, whatever database they stand in. */
export function reportRequirements(storeOf: () => HubStore): void {
	const shelf = async (cohort: string, setApart = false) =>
		(
			await allOf(
				outcomePages(storeOf().database, storeOf().words, { cohorts: [cohort], setApart })
			)
		).outcomes;
	const classOf = (cohort: string, people: number, seed: number): readonly Outcome[] =>
		sampleClass(people, seed).map((outcome) => ({ ...outcome, cohort }));

	describe('what was held apart', () => {
		it('counts from the moment a trainer takes it in, once', async () => {
			const { database } = storeOf();
			const cohort = makeCohortCode(rng);
			await keepAll(storeOf(), cohort, classOf(cohort, 10, 1));
			await keepAll(storeOf(), cohort, classOf(cohort, 6, 2), FLAGS.unproven);
			const both = FLAGS.unproven | FLAGS.crowded;
			await keepAll(storeOf(), cohort, classOf(cohort, 3, 3), both);
			expect(await heldApart(database, cohort)).toEqual({ unproven: 9, crowded: 3, all: 9 });
			const { revision } = await cohortState(database, cohort);

			expect(await takeIn(database, cohort, ['unproven'])).toBe(6);
			expect(await heldApart(database, cohort)).toEqual({ unproven: 0, crowded: 3, all: 3 });
			expect(await cohortState(database, cohort)).toMatchObject({ held: 19, unproven: 0 });
			expect((await cohortState(database, cohort)).revision).toBe(revision + 1);
			expect(await takeIn(database, cohort, ['unproven'])).toBe(0);
			expect((await cohortState(database, cohort)).revision).toBe(revision + 1);

			expect(await takeIn(database, cohort, ['crowded'])).toBe(3);
			expect(await shelf(cohort)).toHaveLength(19);
			expect(await storedTally(database, cohort)).toEqual(await rebuiltTally(database, cohort));
		});

		it('stays where it is while nobody vouches for it', async () => {
			const { database } = storeOf();
			const cohort = makeCohortCode(rng);
			await keepAll(storeOf(), cohort, classOf(cohort, 4, 1), FLAGS.unproven);
			expect(await takeIn(database, cohort, [])).toBe(0);
			expect(await shelf(cohort)).toEqual([]);
		});

		it('is counted right while more comes in', async () => {
			const { database } = storeOf();
			const cohort = makeCohortCode(rng);
			await keepAll(storeOf(), cohort, classOf(cohort, 40, 1), FLAGS.unproven);
			await Promise.all([
				...[11, 12, 13, 14].map((seed) => keepAll(storeOf(), cohort, classOf(cohort, 20, seed))),
				takeIn(database, cohort, ['unproven']),
				takeIn(database, cohort, ['unproven'])
			]);
			expect(await shelf(cohort)).toHaveLength(120);
			expect(await cohortState(database, cohort)).toMatchObject({ held: 120, unproven: 0 });
			expect(await storedTally(database, cohort)).toEqual(await rebuiltTally(database, cohort));
		});
	});

	describe('sealed codes of different devices', () => {
		const coded = (cohort: string, wave: Outcome['wave'], person: number): Outcome => {
			const [sample] = sampleClass(1, 1000 * (wave === 'baseline' ? 1 : 2) + person);
			if (sample === undefined) throw new Error('a class has people');
			const { link, ...rest } = sample;
			const parts = ['a', 'b', 'c', String(person), 'd', 'e'];
			return {
				...rest,
				...{ schema: 2, cohort, wave },
				...(link === undefined ? {} : { code: sealCode('own', parts, SEAL_KEY, keyedHash) })
			};
		};

		it('are matched and deleted, and the report says what it said before', async () => {
			const store = storeOf();
			const cohort = makeCohortCode(rng);
			const people = Array.from({ length: 12 }, (_, person) => person * 7);
			const baseline = people.map((person) => coded(cohort, 'baseline', person));
			const later = people.slice(0, 9).map((person) => coded(cohort, 'followup', person));
			await keepAll(store, cohort, baseline);
			await keepAll(store, cohort, later);
			const before = await new CohortReports(store, []).reportOf(cohort);
			expect(before).toMatchObject({ codesWait: true });
			expect(before.report.linkage).toMatchObject([{ to: 'followup', pairs: 9 }]);

			expect(await settleCohort(store, cohort)).toEqual({ linked: 18, alone: 3 });
			const held = await shelf(cohort);
			expect(held.filter(({ code }) => code !== undefined)).toEqual([]);
			expect(new Set(held.flatMap(({ link }) => link ?? [])).size).toBe(9);
			const after = await new CohortReports(store, []).reportOf(cohort);
			expect(after).toMatchObject({ codesWait: false });
			expect(after.report).toEqual(before.report);
			expect(after.revision).toBeGreaterThan(before.revision);
			expect(await settleCohort(store, cohort)).toEqual({ linked: 0, alone: 0 });
		});

		it('go also where a record is held apart and meets nobody', async () => {
			const store = storeOf();
			const cohort = makeCohortCode(rng);
			await keepAll(store, cohort, [coded(cohort, 'baseline', 1)], FLAGS.unproven);
			expect(await settleCohort(store, cohort)).toEqual({ linked: 0, alone: 1 });
			expect((await shelf(cohort, true)).map(({ code }) => code)).toEqual([undefined]);
		});
	});

	it('gives of a cohort the report that a device gives of the same records', async () => {
		const store = storeOf();
		const { codes, outcomes } = await keepProgramme(store, { sessions: 1 });
		const [code = ''] = codes;
		const { report } = await new CohortReports(store, SIMULATED_KEYS).reportOf(code);
		const keys = SIMULATED_KEYS;
		expect(report).toEqual(cohortReport({ outcomes: await shelf(code), keys }));
		expect(report.reach).toEqual(cohortReport({ outcomes, keys }).reach);
	});

	it('keeps the sums of a cohort, and knows when they are of yesterday or of other keys', async () => {
		const { database } = storeOf();
		const { codes, outcomes } = await keepProgramme(storeOf(), { sessions: 1, seed: 6 });
		const [code = ''] = codes;
		const sums = runSteps(sumSteps({ outcomes, keys: SIMULATED_KEYS }));
		const summed = async (content: string) =>
			(await cohortStandings(database, content)).find((one) => one.code === code)?.summed;
		await keepSums(database, code, 2, 'keys', sums);
		await keepSums(database, code, 1, 'keys', new Map());
		expect(await keptSums(database, [code], 'keys')).toEqual([sums]);
		expect([await summed('keys'), await summed('other keys')]).toEqual([2, null]);
		await keepSums(database, code, 1, 'other keys', new Map([['a b', [1, 2.5]]]));
		expect(await keptSums(database, [code], 'other keys')).toEqual([new Map([['a b', [1, 2.5]]])]);
	});

	it('finds in its nightly check a cohort whose counts somebody changed', async () => {
		const { database } = storeOf();
		const cohort = makeCohortCode(rng);
		await keepAll(storeOf(), cohort, classOf(cohort, 10, 1));
		const before = await checkTallies(database);
		expect(before).toMatchObject({ differ: 0 });
		expect(before.cohorts).toBeGreaterThan(0);
		await sql`update tally set people = people + 1 where cohort_id = ${cohort}`.execute(database);
		expect(await checkTallies(database)).toEqual({ ...before, differ: 1 });
		await sql`update tally set people = people - 1 where cohort_id = ${cohort}`.execute(database);
	});
}
