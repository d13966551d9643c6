import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import type { PoolConfig } from 'pg';
import * as v from 'valibot';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import type { Outcome } from '#lib/domain/outcome/index.ts';
import { ANSWER_COLUMNS, answerRows, fileLine } from '#lib/domain/transfer/index.ts';
import { readTransfer } from '#lib/schema/transfer/read-transfer.ts';
import { KEPT_TABLES, LEFT_OUT_TABLES } from '#lib/server/backup/backup-tables.ts';
import { restoreBackup } from '#lib/server/backup/restore-backup.ts';
import { writeBackup } from '#lib/server/backup/write-backup.ts';
import { answersCsv } from '#lib/server/export/answers-csv.ts';
import { answersXlsx } from '#lib/server/export/answers-xlsx.ts';
import { exportedRecords } from '#lib/server/export/exported-records.ts';
import { exportPart } from '#lib/server/export/export-part.ts';
import { readableOf } from '#lib/server/export/readable-of.ts';
import { recordLines } from '#lib/server/export/record-lines.ts';
import type { Person } from '#lib/server/http/route.ts';
import { importRoute } from '#lib/server/ingest/import-route.ts';
import { keepRecords } from '#lib/server/ingest/keep-records.ts';
import { readAudit } from '#lib/server/people/audit.ts';
import { addTrainer } from '#lib/server/people/scope.ts';
import { allCohorts, registerCohort } from '#lib/server/store/cohorts.ts';
import { FLAGS } from '#lib/server/store/flags.ts';
import { hubIdentity } from '#lib/server/store/hub-identity.ts';
import { hubStore, type HubStore } from '#lib/server/store/hub-store.ts';
import { migrate } from '#lib/server/store/migrate.ts';
import { openDatabase } from '#lib/server/store/open-database.ts';
import { allOf, outcomePages } from '#lib/server/store/read-records.ts';
import { rebuiltTally, storedTally } from '#lib/server/store/tally.ts';
import { forwardingHub } from './forwarding-hub.ts';
import { inviteCohort, sha256, type InvitedCohort } from './hub-sender.ts';
import { madeOutcomes } from './made-outcomes.ts';
import { sampleGroup } from './sample-groups.ts';
import { testHub } from './test-hub.ts';

const LIMIT_MS = 300_000;
const MANAGER: Person = { id: 'asha', role: 'manager' };
const TRAINER: Person = { id: 'bina', role: 'trainer' };
const importedSchema = v.looseObject({
	...{ stored: v.number(), duplicate: v.number(), refused: v.number(), ending: v.string() },
	told: v.array(v.looseObject({ reason: v.optional(v.string()) }))
});

/** What leaves a hub as files and comes back, whatever database it has. */
export function outRequirements(newDatabase: () => Promise<PoolConfig>): void {
	describe('files of a hub', { timeout: LIMIT_MS }, () => {
		const open: { close(): Promise<void> }[] = [];
		afterEach(async () => {
			for (const one of open.splice(0).reverse()) await one.close();
		}, LIMIT_MS);

		async function newStore(): Promise<HubStore> {
			const store = hubStore(openDatabase(await newDatabase(), () => undefined));
			await migrate(store.database);
			open.push({ close: () => store.database.destroy() });
			return store;
		}

		/** A hub as this person sees it. */
		async function hubOf(store: HubStore, person: Person) {
			const noLine = () => Promise.reject(new Error('no line'));
			const { context, forward } = await forwardingHub(store, noLine);
			open.push({ close: () => forward.close?.() ?? Promise.resolve() });
			const { routes } = exportPart(context);
			const { router } = await testHub(store, {
				...{ person, more: [...routes, importRoute(context)] }
			});
			const call = (path: string, init: RequestInit = {}) =>
				router(new Request(`http://hub/api${path}`, init), '203.0.113.7');
			const bring = async (body: Uint8Array<ArrayBuffer>, headers: HeadersInit = {}) =>
				call('/import', { method: 'POST', body, headers });
			return { call, bring };
		}

		async function collect(
			store: HubStore,
			cohort: InvitedCohort,
			outcomes: readonly Outcome[],
			flags = 0
		): Promise<void> {
			await registerCohort(store.database, cohort.cohort);
			await keepRecords(store, cohort.code, outcomes, () => ({ flags, arrived: '2026-W48' }));
		}

		/** A link may begin like a formula. */
		const cellText = (cell: string | number) =>
			typeof cell === 'string' && /^[=+\-@]/.test(cell) ? `'${cell}` : String(cell);
		const byId = (outcomes: readonly Outcome[]) =>
			[...outcomes].sort((one, other) => (one.id < other.id ? -1 : 1));
		const inWave = (outcomes: readonly Outcome[]) =>
			outcomes.map((outcome): Outcome => ({ ...outcome, wave: 'baseline' }));

		/** Two cohorts of one programme, of which the trainer follows the first; and another programme. */
		async function programme() {
			const store = await newStore();
			const [own, other] = [inviteCohort(), inviteCohort()];
			const third = inviteCohort({ programme: 'kiosk' });
			const [ofOwn, ofOther] = [madeOutcomes(own.code, 40), madeOutcomes(other.code, 40)];
			await collect(store, own, ofOwn);
			await collect(store, other, ofOther);
			await collect(store, third, madeOutcomes(third.code, 40));
			await addTrainer(store.database, own.code, TRAINER.id);
			return { store, own, other, ofOwn, ofOther };
		}

		it('hold the table of a programme as a device writes it, and say first how many records come', async () => {
			const { store, ofOwn, ofOther, own, other } = await programme();
			const manager = await hubOf(store, MANAGER);
			const answer = await manager.call('/exports/answers.csv?programme=school');
			expect(answer.headers.get('x-safar-records')).toBe('80');
			expect(answer.headers.get('content-disposition')).toBe(
				'attachment; filename="safar-answers-2026-W48.csv"'
			);
			const rows: string[][] = parse(await answer.text(), { bom: true });
			const inOrder = own.code < other.code ? [ofOwn, ofOther] : [ofOther, ofOwn];
			const expected = inOrder.flatMap((outcomes) => byId(outcomes).flatMap(answerRows));
			expect(rows[0]).toEqual(ANSWER_COLUMNS);
			expect(rows.slice(1)).toEqual(expected.map((row) => row.map(cellText)));
		});

		it('give a trainer the own cohorts only, and never say whether another one is there', async () => {
			const { store, own, other } = await programme();
			const trainer = await hubOf(store, TRAINER);
			const cohortsIn = async (query: string) => {
				const text = await (await trainer.call(`/exports/records.jsonl${query}`)).text();
				return new Set([...text.matchAll(/"cohort":"(\w+)"/g)].map(([, code]) => code));
			};
			for (const query of ['', '?programme=school', `?cohort=${own.code}`])
				expect(await cohortsIn(query)).toEqual(new Set([own.code]));
			for (const file of ['answers.csv', 'answers.xlsx', 'records.jsonl', 'records.safar']) {
				for (const query of [`cohort=${other.code}`, 'cohort=00000000', 'programme=kiosk'])
					expect((await trainer.call(`/exports/${file}?${query}`)).status).toBe(404);
			}
			const viewer = await hubOf(store, { id: 'vik', role: 'viewer' });
			expect((await viewer.call('/exports/answers.csv')).status).toBe(403);
		});

		it('are written into the audit before their first byte', async () => {
			const { store, own } = await programme();
			const trainer = await hubOf(store, TRAINER);
			const answer = await trainer.call(`/exports/answers.csv?cohort=${own.code}`);
			const [newest] = await readAudit(store.database, 1);
			expect(newest).toMatchObject({
				...{ person: TRAINER.id, action: 'export', about: `answers.csv ${own.code}` }
			});
			await answer.body?.cancel();
		});

		it('leave out groups of fewer than five, what is held apart, and sealed codes', async () => {
			const store = await newStore();
			const [few, many] = [inviteCohort(), inviteCohort()];
			await collect(store, few, inWave(madeOutcomes(few.code, 4)));
			const sealed = inWave(madeOutcomes(many.code, 5)).map((outcome): Outcome => {
				const { link, ...rest } = outcome;
				return link === undefined ? outcome : { ...rest, schema: 2, code: `t${'B'.repeat(12)}` };
			});
			await collect(store, many, sealed);
			await collect(store, many, madeOutcomes(many.code, 9), FLAGS.unproven);
			const manager = await hubOf(store, MANAGER);
			const answer = await manager.call('/exports/records.jsonl');
			expect(answer.headers.get('x-safar-records')).toBe('5');
			expect(answer.headers.get('x-safar-withheld')).toBe('4');
			const text = await answer.text();
			expect(text.split('\n')).toHaveLength(6);
			expect(text).not.toContain('"code"');
		});

		it('run nothing when a spreadsheet opens them', async () => {
			const store = await newStore();
			const cohort = inviteCohort();
			const outcomes = inWave(madeOutcomes(cohort.code, 6)).map((outcome): Outcome => ({
				...outcome,
				link: `-2+3${'A'.repeat(18)}`.replace('+', '_')
			}));
			await collect(store, cohort, outcomes);
			const manager = await hubOf(store, MANAGER);
			const csv = await (await manager.call('/exports/answers.csv')).text();
			expect(csv).toContain("'-2_3");
			expect(csv).not.toMatch(/(^|,)[=+\-@]/m);
		});

		it('hold the same rows as a spreadsheet, on as many sheets as it takes', async () => {
			const { store, own, ofOwn } = await programme();
			const records = await exportedRecords(store, [own.code]);
			const chunks: Uint8Array[] = [];
			for await (const chunk of answersXlsx(records, 400)) chunks.push(chunk);
			const files = unzipSync(Buffer.concat(chunks));
			const sheets = Object.keys(files).filter((name) => name.includes('worksheets/'));
			const texts = sheets.map((name) => Buffer.from(files[name] ?? []).toString());
			const rows = texts.flatMap((text) => [...text.matchAll(/<row>/g)]).length;
			expect(rows).toBe(ofOwn.flatMap(answerRows).length + sheets.length);
			expect(sheets.length).toBeGreaterThan(1);
			const book = Buffer.from(files['xl/workbook.xml'] ?? []).toString();
			expect([...book.matchAll(/<sheet /g)]).toHaveLength(sheets.length);
		});

		it('read no more of the database than somebody takes, and stop when the line is cut', async () => {
			const { store } = await programme();
			const records = await exportedRecords(store, undefined);
			let pages = 0;
			const counted = {
				...records,
				async *pages() {
					for await (const page of records.pages()) {
						pages += 1;
						yield page;
					}
				}
			};
			const manager = await hubOf(store, MANAGER);
			// More than may be written at once: each gives its place back when it is cut.
			for (let at = 0; at < 20; at += 1) {
				const answer = await manager.call('/exports/answers.csv');
				expect(answer.status).toBe(200);
				await answer.body?.cancel();
			}
			const xlsx = answersXlsx(counted);
			await xlsx.next();
			await xlsx.return(undefined);
			expect(pages).toBeLessThanOrEqual(1);
		});

		it('break off visibly when the database is lost in the middle, and others go on', async () => {
			const { store } = await programme();
			const records = await exportedRecords(store, undefined);
			const broken = {
				...records,
				async *pages() {
					for await (const page of records.pages()) {
						yield page;
						throw new Error('the database is away');
					}
				}
			};
			for (const chunksOf of [answersCsv, answersXlsx, recordLines]) {
				let ended = 0;
				const stream = readableOf(chunksOf(broken), () => {
					ended += 1;
				});
				await expect(new Response(stream).arrayBuffer()).rejects.toThrow();
				expect(ended).toBe(1);
			}
		});

		it('carry everything to another hub without a network, in several parts', async () => {
			const { store, own, ofOwn } = await programme();
			const group = sampleGroup(5, { a: 9, b: 20 }, { cohort: own.code });
			await keepRecords(store, own.code, [group], () => ({ flags: 0, arrived: '2026-W48' }));
			const from = await hubOf(store, TRAINER);
			const central = await newStore();
			await registerCohort(central.database, { ...(await cohortOf(store, own.code)) });
			await addTrainer(central.database, own.code, TRAINER.id);
			const to = await hubOf(central, TRAINER);
			const file = await from.call('/exports/records.safar');
			expect(file.headers.get('x-safar-records')).toBe('41');
			const bytes = new Uint8Array(await file.arrayBuffer());
			const read = await readTransfer(bytes, sha256, () => Promise.resolve());
			expect(read).toMatchObject({ kind: 'read', ending: 'whole', promised: 41 });
			const first = v.parse(importedSchema, await (await to.bring(bytes)).json());
			expect(first).toMatchObject({ stored: 41, duplicate: 0, refused: 0, ending: 'whole' });
			const again = v.parse(importedSchema, await (await to.bring(bytes)).json());
			expect(again).toMatchObject({ stored: 0, duplicate: 41 });
			expect(await storedTally(central.database, own.code)).toEqual(
				await rebuiltTally(central.database, own.code)
			);
			const held = await allOf(
				outcomePages(central.database, central.words, { cohorts: [own.code] })
			);
			expect(held.outcomes).toEqual(byId(ofOwn));
		});

		const cohortOf = async (store: HubStore, code: string) => {
			const found = (await allCohorts(store.database)).find((one) => one.code === code);
			if (found === undefined) throw new Error('no such cohort');
			return found;
		};

		it('hold apart what a trainer brings for the cohort of somebody else', async () => {
			const { store, other } = await programme();
			const trainer = await hubOf(store, TRAINER);
			const lines = madeOutcomes(other.code, 3).map((one) => `${JSON.stringify(fileLine(one))}\n`);
			const answer = await trainer.bring(new Uint8Array(Buffer.from(lines.join(''))));
			expect(await answer.json()).toMatchObject({ stored: 3, apart: 3 });
			const counted = await allOf(
				outcomePages(store.database, store.words, { cohorts: [other.code] })
			);
			expect(counted.outcomes).toHaveLength(40);
		});

		it.each<[string, Buffer, number, string | undefined]>([
			['nothing', Buffer.alloc(0), 400, 'empty'],
			['a zip with a path that climbs out', zipWithPath('../../etc/passwd'), 400, 'foreign'],
			['an archive of folders', gzipSync(tarWithPath('../../../root/.ssh/keys')), 400, 'foreign'],
			['a bomb', gzipSync(Buffer.alloc(30_000_000, '{')), 400, 'bomb'],
			['a page', Buffer.from('<html><script>alert(1)</script>'), 400, 'foreign'],
			['a file that is larger than any', Buffer.alloc(20_000_001, 'x'), 413, undefined]
		])('are refused when they are %s', async (_, bytes, status, why) => {
			const trainer = await hubOf(await newStore(), TRAINER);
			const answer = await trainer.bring(new Uint8Array(bytes));
			expect(answer.status).toBe(status);
			const body = v.parse(v.looseObject({ why: v.optional(v.string()) }), await answer.json());
			expect(body.why).toBe(why);
		});

		it('set a bad record aside and take the others', async () => {
			const { store, own } = await programme();
			const trainer = await hubOf(store, TRAINER);
			const [one, two, three] = madeOutcomes(own.code, 3);
			const lines = [
				JSON.stringify(one && fileLine(one)),
				JSON.stringify(two && { ...fileLine(two), sum: '00000000' }),
				`{"__proto__":{"polluted":1},"outcome":{}}`,
				JSON.stringify({ ...three, name: '../../../etc/passwd' }),
				JSON.stringify(three && fileLine(three))
			];
			const answer = await trainer.bring(new Uint8Array(Buffer.from(lines.join('\n'))));
			const { told, ...rest } = v.parse(importedSchema, await answer.json());
			expect(rest).toMatchObject({ stored: 2, refused: 3 });
			expect(told.map(({ reason }) => reason)).toEqual(['checksum', 'forbidden-field', 'unfit']);
		});

		it('are taken as bytes only: no form and nothing packed twice', async () => {
			const trainer = await hubOf(await newStore(), TRAINER);
			const body = new Uint8Array(Buffer.from('x'));
			for (const [name, value] of [
				['content-encoding', 'gzip'],
				['content-type', 'multipart/form-data; boundary=x'],
				['content-type', 'application/x-www-form-urlencoded']
			] as const)
				expect((await trainer.bring(body, { [name]: value })).status).toBe(415);
		});

		describe('a backup', () => {
			const linesOf = async function* (lines: readonly string[]): AsyncGenerator<string> {
				await Promise.resolve();
				yield* lines.map((line) => line.trimEnd());
			};

			async function backedUp(store: HubStore) {
				const lines: string[] = [];
				const end = await writeBackup(store.database, '1', (line) => {
					lines.push(line);
					return Promise.resolve();
				});
				return { lines, end };
			}

			it('put back into an empty hub gives the same records, counts, cohorts, people and audit', async () => {
				const { store, own, other } = await programme();
				const odd = madeOutcomes(own.code, 7);
				await collect(store, own, odd.slice(0, 3), FLAGS.unproven);
				await collect(store, own, odd.slice(3), FLAGS.clock);
				const group = sampleGroup(5, { a: 9, b: 20 }, { cohort: own.code });
				await keepRecords(store, own.code, [group], () => ({ flags: 0, arrived: '2026-W48' }));
				const manager = await hubOf(store, MANAGER);
				await (await manager.call('/exports/answers.csv')).body?.cancel();
				const { lines, end } = await backedUp(store);
				expect(end).toMatchObject({ records: 128, unreadable: 0 });
				const empty = await newStore();
				expect(await restoreBackup(empty.database, linesOf(lines))).toEqual(end);
				const all = async (of: HubStore) => {
					const pages = outcomePages(of.database, of.words, { setApart: true });
					return (await allOf(pages)).outcomes;
				};
				expect(await all(empty)).toEqual(await all(store));
				// Words got other numbers: what they stand for is compared.
				for (const { code } of [own, other]) {
					expect(await talliedWords(empty, code)).toEqual(await talliedWords(store, code));
					expect(await storedTally(empty.database, code)).toEqual(
						await rebuiltTally(empty.database, code)
					);
				}
				expect(await allCohorts(empty.database)).toEqual(await allCohorts(store.database));
				expect(await readAudit(empty.database)).toEqual(await readAudit(store.database));
				const trainers = (of: HubStore) =>
					of.database.selectFrom('cohort_trainer').selectAll().execute();
				expect(await trainers(empty)).toEqual(await trainers(store));
			});

			async function talliedWords(store: HubStore, code: string) {
				const rows = await storedTally(store.database, code);
				await store.words.recall(rows.flatMap(({ words }) => words));
				return rows.map(({ words, counts, ...rest }) => ({
					...rest,
					answers: words
						.map(
							(word, at) => `${JSON.stringify(store.words.decode([word]))} ${String(counts[at])}`
						)
						.sort()
				}));
			}

			it('is of another hub when it was put back, so that devices send again what came later', async () => {
				const { store } = await programme();
				const before = await hubIdentity(store.database, '2026-W48');
				const { lines } = await backedUp(store);
				expect(lines.join('')).not.toContain('private_key');
				const empty = await newStore();
				await restoreBackup(empty.database, linesOf(lines));
				const after = await hubIdentity(empty.database, '2026-W48');
				expect(after.publicKey).not.toEqual(before.publicKey);
			});

			it.each<[string, (lines: readonly string[]) => readonly string[], RegExp]>([
				['was cut off', (lines) => lines.slice(0, -20), /end is missing/],
				['lost a line', (lines) => lines.filter((_, at) => at !== 60), /what its end says/],
				[
					'was changed',
					(lines) => lines.map((line) => line.replace('"week":"2026-W47"', '"week":"2026-W46"')),
					/is checksum/
				],
				['is none', () => ['{"hello":1}'], /not a backup/],
				[
					'is newer',
					([head, ...rest]) => [(head ?? '').replace('0001-', '0999-'), ...rest],
					/newer Safar \(it knows 0999-outcomes\)/
				]
			])(
				'is put back whole or not at all: one that %s leaves the hub empty',
				async (_, harm, says) => {
					const { store } = await programme();
					const { lines } = await backedUp(store);
					const empty = await newStore();
					const restored = restoreBackup(empty.database, linesOf(harm(lines)));
					await expect(restored).rejects.toThrow(says);
					expect(await allCohorts(empty.database)).toEqual([]);
				}
			);

			it('is not poured over a hub that has data', async () => {
				const { store } = await programme();
				const { lines } = await backedUp(store);
				await expect(restoreBackup(store.database, linesOf(lines))).rejects.toThrow(
					'has data already'
				);
			});

			it('knows of every table of the schema whether it belongs in it', async () => {
				const { database } = await newStore();
				const { rows } = await sql`
					select table_name as name from information_schema.tables
					where table_schema = current_schema()`.execute(database);
				const names = v.parse(v.array(v.object({ name: v.string() })), rows);
				const known: readonly string[] = [...KEPT_TABLES, ...Object.keys(LEFT_OUT_TABLES)];
				expect(names.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
			});
		});
	});
}

/** The beginning of a zip whose first entry has this name. */
function zipWithPath(path: string): Buffer {
	const head = Buffer.alloc(30);
	head.write('PK\u0003\u0004', 'latin1');
	head.writeUInt16LE(path.length, 26);
	return Buffer.concat([head, Buffer.from(path), Buffer.from('root::0:0')]);
}

/** A tar with one file of this name. */
function tarWithPath(path: string): Buffer {
	const head = Buffer.alloc(1_024);
	head.write(path);
	head.write('0000644', 100);
	head.write('ustar', 257);
	return head;
}
