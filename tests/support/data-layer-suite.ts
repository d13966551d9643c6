import fc from 'fast-check';
import { sql } from 'kysely';
import type { PoolConfig } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '#lib/domain/outcome/index.ts';
import type { CohortCode } from '#lib/domain/shared/index.ts';
import { canonicalJson } from '#lib/domain/transfer/index.ts';
import type { Person } from '#lib/server/http/route.ts';
import { readAudit, writeAudit } from '#lib/server/people/audit.ts';
import { addTrainer, isInScope, scopeOf } from '#lib/server/people/scope.ts';
import { AnswerWords } from '#lib/server/store/answer-words.ts';
import {
	allCohorts,
	changeCohort,
	cohortDoors,
	findCohort,
	registerCohort,
	type HubCohort
} from '#lib/server/store/cohorts.ts';
import { cohortState } from '#lib/server/store/cohort-state.ts';
import { FLAGS } from '#lib/server/store/flags.ts';
import { hubIdentity } from '#lib/server/store/hub-identity.ts';
import { hubStore, type HubStore } from '#lib/server/store/hub-store.ts';
import { keepOutcomes, keepRooms } from '#lib/server/store/keep-records.ts';
import { migrate, NewerSchema } from '#lib/server/store/migrate.ts';
import { MIGRATIONS } from '#lib/server/store/migrations/migrations.ts';
import { openDatabase, type Database } from '#lib/server/store/open-database.ts';
import { allOf, outcomePages, roomPages } from '#lib/server/store/read-records.ts';
import { outcomeRow, roomRow } from '#lib/server/store/record-rows.ts';
import { makeCohortCode } from '#lib/domain/outcome/index.ts';
import { rebuiltTally, storedTally } from '#lib/server/store/tally.ts';
import { SERVERS, type TestServer } from './hub-databases.ts';
import { forwardRequirements } from './forward-suite.ts';
import { ingestRequirements } from './ingest-suite.ts';
import { peopleRequirements } from './people-suite.ts';
import { reportRequirements } from './report-suite.ts';
import { outRequirements } from './out-suite.ts';
import { anyOutcome, sampleClass } from './sample-outcomes.ts';
import { sampleGroup } from './sample-groups.ts';
import { steadyRng } from './steady-rng.ts';

/** A busy machine makes a database in half a minute. */
const START_LIMIT_MS = 180_000;
const ARRIVED = '2026-W48';
const ROOM = { mostCounted: 5_000, mostUnproven: 500 };
const rng = steadyRng(20);

/** What the tables of a hub must do, whatever database they stand in. */
export function dataLayerSuite(name: keyof typeof SERVERS): void {
	describe(`The data layer on ${name}`, () => {
		let server: TestServer;
		let target: PoolConfig;
		let store: HubStore;

		const open = (to: PoolConfig): Database => openDatabase(to, () => undefined);

		beforeAll(async () => {
			server = await SERVERS[name]();
			target = await server.newDatabase();
			store = hubStore(open(target));
			await migrate(store.database);
		}, START_LIMIT_MS);
		afterAll(async () => {
			await store.database.destroy();
			await server.close();
		}, START_LIMIT_MS);

		ingestRequirements(() => store);
		peopleRequirements(() => store);
		reportRequirements(() => store);
		forwardRequirements(() => server.newDatabase());
		outRequirements(() => server.newDatabase());

		async function keep(
			cohort: CohortCode,
			outcomes: readonly Outcome[],
			{ flags = 0, room = ROOM, through = store } = {}
		): Promise<number> {
			await through.words.learn(outcomes.flatMap(({ answers }) => answers));
			const rows = outcomes.map((outcome) => {
				const answers = through.words.encode(outcome.answers);
				if (answers === null) throw new Error('a word was not learnt');
				return outcomeRow(outcome, answers, { flags, arrived: ARRIVED });
			});
			return (await keepOutcomes(through.database, cohort, rows, room)).size;
		}

		const shelf = (cohort: CohortCode, setApart = false) =>
			allOf(
				outcomePages(store.database, new AnswerWords(store.database), {
					cohorts: [cohort],
					setApart
				})
			);

		const classOf = (cohort: CohortCode, people = 40, seed = 1): readonly Outcome[] =>
			sampleClass(people, seed).map((outcome) => ({ ...outcome, cohort }));

		describe('keeping', () => {
			it('gives back every outcome as it came, whatever it is', async () => {
				const cohort = makeCohortCode(rng);
				const outcomes = fc
					.sample(anyOutcome, { numRuns: 60, seed: 4 })
					.map((outcome) => ({ ...outcome, cohort }))
					.map(({ about, ...rest }) =>
						about === undefined || Object.keys(about).length === 0 ? rest : { ...rest, about }
					);
				expect(await keep(cohort, outcomes)).toBe(60);
				const held = await shelf(cohort);
				expect(held.setAside).toEqual([]);
				expect(held.outcomes.map(canonicalJson).sort()).toEqual(outcomes.map(canonicalJson).sort());
			});

			it('keeps a record twice as once, and counts it once', async () => {
				const cohort = makeCohortCode(rng);
				const outcomes = classOf(cohort);
				expect(await keep(cohort, outcomes)).toBe(40);
				expect(await keep(cohort, outcomes)).toBe(0);
				expect(await keep(cohort, [...outcomes.slice(20), ...classOf(cohort, 5, 9)])).toBe(5);
				expect(await cohortState(store.database, cohort)).toMatchObject({ held: 45 });
				const people = (await storedTally(store.database, cohort)).map((row) => row.people);
				expect(people.reduce((sum, one) => sum + one, 0)).toBe(45);
			});

			it('keeps the same record once in each of two cohorts', async () => {
				const [one, other] = [makeCohortCode(rng), makeCohortCode(rng)];
				expect(await keep(one, classOf(one, 4))).toBe(4);
				expect(await keep(other, classOf(other, 4))).toBe(4);
				expect((await shelf(one)).outcomes).toHaveLength(4);
			});

			it('keeps all rows of a statement or none', async () => {
				const cohort = makeCohortCode(rng);
				const [first, ...rest] = classOf(cohort, 5);
				const broken = first === undefined ? [] : [{ ...first, id: 'no uuid' }];
				await expect(keep(cohort, [...rest, ...broken])).rejects.toMatchObject({ code: '22P02' });
				expect((await shelf(cohort)).outcomes).toEqual([]);
				expect(await cohortState(store.database, cohort)).toMatchObject({ held: 0, revision: 0 });
			});

			it('raises the revision of a cohort when something changed, and only then', async () => {
				const cohort = makeCohortCode(rng);
				const revision = async () => (await cohortState(store.database, cohort)).revision;
				await keep(cohort, classOf(cohort, 3));
				const before = await revision();
				await keep(cohort, classOf(cohort, 3));
				expect(await revision()).toBe(before);
				await keep(cohort, classOf(cohort, 1, 7));
				expect(await revision()).toBeGreaterThan(before);
			});

			it('keeps what rooms answered, as it came', async () => {
				const cohort = makeCohortCode(rng);
				const groups = [3, 4].map((number) => sampleGroup(number, { a: 9, b: 20 }, { cohort }));
				const rows = groups.map((group) => roomRow(group, { flags: 0, arrived: ARRIVED }));
				expect((await keepRooms(store.database, cohort, rows, ROOM)).size).toBe(2);
				expect((await keepRooms(store.database, cohort, rows, ROOM)).size).toBe(0);
				const pages = [];
				for await (const page of roomPages(store.database, { cohorts: [cohort] }))
					pages.push(...page.records);
				expect(pages.map(canonicalJson)).toEqual(groups.map(canonicalJson));
			});
		});

		describe('what is odd', () => {
			it('is held apart and does not count, when nobody vouches for it', async () => {
				const cohort = makeCohortCode(rng);
				await keep(cohort, classOf(cohort, 6), { flags: FLAGS.unproven });
				expect((await shelf(cohort)).outcomes).toEqual([]);
				expect((await shelf(cohort, true)).outcomes).toHaveLength(6);
				expect(await storedTally(store.database, cohort)).toEqual([]);
				expect(await cohortState(store.database, cohort)).toMatchObject({ held: 6, unproven: 6 });
			});

			it('finds no room beyond a limit that strangers cannot pass, and leaves room for those who can prove', async () => {
				const cohort = makeCohortCode(rng);
				const room = { mostCounted: 100, mostUnproven: 8 };
				const unproven = { flags: FLAGS.unproven, room };
				expect(await keep(cohort, classOf(cohort, 6, 1), unproven)).toBe(6);
				expect(await keep(cohort, classOf(cohort, 6, 2), unproven)).toBe(2);
				expect(await keep(cohort, classOf(cohort, 6, 3), unproven)).toBe(0);
				expect(await keep(cohort, classOf(cohort, 6, 4), { room })).toBe(6);
			});

			it('is held apart when a cohort has more than any group', async () => {
				const cohort = makeCohortCode(rng);
				const room = { mostCounted: 10, mostUnproven: 0 };
				expect(await keep(cohort, classOf(cohort, 8, 1), { room })).toBe(8);
				expect(await keep(cohort, classOf(cohort, 8, 2), { room })).toBe(8);
				expect((await shelf(cohort)).outcomes).toHaveLength(10);
				expect((await shelf(cohort, true)).outcomes).toHaveLength(16);
			});

			it('counts in the week of its arrival when its own cannot be', async () => {
				const cohort = makeCohortCode(rng);
				await keep(cohort, classOf(cohort, 3), { flags: FLAGS.clock });
				const weeks = (await storedTally(store.database, cohort)).map(({ week }) => week);
				expect(new Set(weeks)).toEqual(new Set([ARRIVED]));
			});
		});

		it('keeps counts that are those of the records, after whatever came', async () => {
			const cohort = makeCohortCode(rng);
			for (const seed of [1, 2, 1, 3, 2, 3]) await keep(cohort, classOf(cohort, 30, seed));
			await keep(cohort, classOf(cohort, 10, 4), { flags: FLAGS.unproven });
			const stored = await storedTally(store.database, cohort);
			expect(stored.length).toBeGreaterThan(2);
			expect(stored).toEqual(await rebuiltTally(store.database, cohort));
		});

		describe('reading', () => {
			it('goes through all pages in order and misses none', async () => {
				const cohorts = [makeCohortCode(rng), makeCohortCode(rng)];
				for (const cohort of cohorts) await keep(cohort, classOf(cohort, 25));
				const sizes: number[] = [];
				const ids = new Set<string>();
				const pages = outcomePages(store.database, store.words, { cohorts }, 7);
				for await (const { records } of pages) {
					sizes.push(records.length);
					for (const { cohort, id } of records) ids.add(`${cohort ?? ''} ${id}`);
				}
				expect(sizes).toEqual([7, 7, 7, 7, 7, 7, 7, 1]);
				expect(ids.size).toBe(50);
			});

			it('sets a row aside that no gate lets through, and never hides the others', async () => {
				const cohort = makeCohortCode(rng);
				await keep(cohort, classOf(cohort, 3));
				const [victim] = classOf(cohort, 3);
				await sql`update outcome set wave = 'third' where cohort_id = ${cohort} and id = ${victim?.id ?? ''}`.execute(
					store.database
				);
				const held = await shelf(cohort);
				expect(held.outcomes).toHaveLength(2);
				expect(held.setAside).toMatchObject([{ key: victim?.id, problems: [{ path: 'wave' }] }]);
			});
		});

		it('goes on when the database drops a connection that is in use', async () => {
			const own = openDatabase({ ...target, max: 1 }, () => undefined);
			const lost = own.connection().execute(async (connection) => {
				const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(
					connection
				);
				await sql`select pg_terminate_backend(${rows[0]?.pid ?? 0})`.execute(store.database);
				// The news arrives before the next statement, while no statement waits for an answer.
				await expect
					.poll(() => sql`select 1`.execute(connection).then(String, () => 'lost'))
					.toBe('lost');
				throw new Error('it was lost');
			});
			await expect(lost).rejects.toThrow('it was lost');
			const isBack = () => sql`select 1`.execute(own).then(Boolean, () => false);
			await expect.poll(isBack).toBe(true);
			await own.destroy();
		});

		it('learns no more answers than there can be', async () => {
			const few = new AnswerWords(store.database, 0);
			const answers = [{ item: 'invented', version: 1, option: 'a' }];
			await few.learn(answers);
			expect(few.encode(answers)).toBeNull();
		});

		describe('cohorts', () => {
			const cohort: HubCohort = {
				code: makeCohortCode(rng),
				programme: 'school',
				country: 'in',
				way: 'ticket',
				created: '2026-W40',
				name: 'स्कूल 4, कक्षा 8',
				district: 'Gaya',
				tokenHash: 'ab'.repeat(32),
				takes: true
			};

			it('are registered once, found, listed and changed', async () => {
				expect(await registerCohort(store.database, cohort)).toBe('made');
				expect(await registerCohort(store.database, { ...cohort, name: 'another' })).toBe('known');
				expect(await findCohort(store.database, cohort.code)).toEqual(cohort);
				expect(await allCohorts(store.database)).toContainEqual(cohort);
				const closed = { ...cohort, takes: false, tokenHash: null };
				expect(await changeCohort(store.database, closed)).toBe(true);
				expect((await cohortDoors(store.database)).get(cohort.code)).toEqual({
					tokenHash: null,
					takes: false
				});
			});

			it('that nobody registered are not there', async () => {
				const code = makeCohortCode(rng);
				expect(await findCohort(store.database, code)).toBeNull();
				expect(await changeCohort(store.database, { ...cohort, code })).toBe(false);
				expect((await cohortDoors(store.database)).has(code)).toBe(false);
			});
		});

		describe('people', () => {
			it('see what their role lets them see', async () => {
				const cohort = makeCohortCode(rng);
				const [manager, trainer, viewer] = (['manager', 'trainer', 'viewer'] as const).map(
					(role) => ({ id: `${role} ${cohort}`, role })
				);
				if (manager === undefined || trainer === undefined || viewer === undefined)
					throw new Error();
				const sees = async (person: Person) =>
					isInScope(await scopeOf(store.database, person), cohort);
				expect([await sees(manager), await sees(trainer), await sees(viewer)]).toEqual([
					...[true, false, false]
				]);
				await addTrainer(store.database, cohort, trainer.id);
				await addTrainer(store.database, cohort, trainer.id);
				await addTrainer(store.database, cohort, viewer.id);
				expect([await sees(trainer), await sees(viewer)]).toEqual([true, false]);
			});

			it('leave a line when they take results out, with the minute and no more', async () => {
				await writeAudit(store.database, 'asha', 'export', 'csv 7H4K2MQX');
				const lines = await readAudit(store.database);
				const line = lines.find(({ about }) => about === 'csv 7H4K2MQX');
				expect(line).toMatchObject({ person: 'asha', action: 'export' });
				expect(line?.at.getUTCSeconds()).toBe(0);
			});
		});

		it('is one hub with one key, however many processes ask first', async () => {
			const asked = await Promise.all(
				Array.from({ length: 4 }, () => hubIdentity(store.database, ARRIVED))
			);
			expect(new Set(asked.map(({ publicKey }) => publicKey.join(' '))).size).toBe(1);
		});

		describe('the schema', () => {
			it('is brought up to date once, of two processes that start at the same time', async () => {
				const fresh = await server.newDatabase();
				const processes = [open(fresh), open(fresh), open(fresh)];
				const starts = [...processes, ...processes].map((database) => migrate(database));
				const ran = (await Promise.all(starts)).filter((steps) => steps.length > 0);
				expect(ran).toEqual([MIGRATIONS.map(({ name: step }) => step)]);
				expect(ran).toEqual([MIGRATIONS.map(({ name }) => name)]);
				for (const database of processes) await database.destroy();
			});

			it('is refused when a newer Safar made it, and is left as it is', async () => {
				const database = open(await server.newDatabase());
				await migrate(database);
				await sql`insert into safar_migration (name) values ('0999-later')`.execute(database);
				await expect(migrate(database)).rejects.toThrow(NewerSchema);
				await expect(migrate(database)).rejects.toThrow(
					'made by a newer Safar (it knows 0999-later)'
				);
				await database.destroy();
			});

			it('has all of a step or nothing of it', async () => {
				const database = open(await server.newDatabase());
				const half = {
					name: '0001-half',
					async up(transaction: Database) {
						await sql`create table half (id int4)`.execute(transaction);
						throw new Error('the power went');
					}
				};
				await expect(migrate(database, [half])).rejects.toThrow('the power went');
				const { rows } = await sql`select to_regclass('half') as half`.execute(database);
				expect(rows).toEqual([{ half: null }]);
				await database.destroy();
			});
		});

		it('counts right when many processes write into one cohort at once', async () => {
			const cohort = makeCohortCode(rng);
			const processes = Array.from({ length: 4 }, () => hubStore(open({ ...target, max: 2 })));
			const batches = Array.from({ length: 24 }, (_, at) => classOf(cohort, 20, (at % 8) + 100));
			const kept = await Promise.all(
				batches.map((batch, at) => keep(cohort, batch, { through: processes[at % 4] ?? store }))
			);
			expect(kept.reduce((sum, one) => sum + one, 0)).toBe(160);
			expect(await cohortState(store.database, cohort)).toMatchObject({ held: 160 });
			expect(await storedTally(store.database, cohort)).toEqual(
				await rebuiltTally(store.database, cohort)
			);
			for (const { database } of processes) await database.destroy();
		});
	});
}
