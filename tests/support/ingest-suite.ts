import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checkSignature } from '#lib/adapters/device/check-signature.ts';
import { toHex, type Outcome } from '#lib/domain/outcome/index.ts';
import { provenByHub } from '#lib/domain/sync/index.ts';
import { recordSum, type TravelRecord } from '#lib/domain/transfer/index.ts';
import { batchAnswerSchema, type BatchAnswer } from '#lib/schema/sync/batch-schema.ts';
import { cohortState } from '#lib/server/store/cohort-state.ts';
import { registerCohort } from '#lib/server/store/cohorts.ts';
import { hubStore, type HubStore } from '#lib/server/store/hub-store.ts';
import { allOf, outcomePages } from '#lib/server/store/read-records.ts';
import { rebuiltTally, storedTally } from '#lib/server/store/tally.ts';
import { batchOf, inviteCohort, linesOf, post, sha256, type InvitedCohort } from './hub-sender.ts';
import { sampleClass } from './sample-outcomes.ts';
import { sampleGroup } from './sample-groups.ts';
import { testHub, type TestHubOptions } from './test-hub.ts';

const OFFER = '00112233aabbccdd';

/** What sending results to a hub must do, whatever database it has. */
export function ingestRequirements(storeOf: () => HubStore): void {
	describe('sending results', () => {
		async function invited(changes: Parameters<typeof inviteCohort>[0] = {}) {
			const one = inviteCohort(changes);
			await registerCohort(storeOf().database, one.cohort);
			return one;
		}

		const people = (code: string, count = 8, seed = 1): readonly Outcome[] =>
			sampleClass(count, seed).map((outcome) => ({ ...outcome, cohort: code }));

		async function send(
			records: readonly unknown[],
			from: Pick<InvitedCohort, 'authorization'> | null,
			options: TestHubOptions = {}
		): Promise<BatchAnswer> {
			const { router } = await testHub(storeOf(), options);
			const headers = from === null ? {} : { authorization: from.authorization };
			const response = await router(post(batchOf(records, OFFER), headers), '203.0.113.7');
			expect(response.status).toBe(200);
			return v.parse(batchAnswerSchema, await response.json());
		}

		const statesOf = ({ answers }: BatchAnswer) =>
			answers.map((answer) => (answer.state === 'refused' ? answer.reason : answer.state));

		const shelf = (code: string, setApart = false) =>
			allOf(outcomePages(storeOf().database, storeOf().words, { cohorts: [code], setApart }));

		it('answers for each record in the order sent, and "duplicate" when it comes again', async () => {
			const cohort = await invited();
			const records = people(cohort.code);
			const first = await send(linesOf(records), cohort);
			expect(first.answers).toEqual(records.map(({ id }) => ({ id, state: 'stored' })));
			const again = await send(linesOf([...records].reverse()), cohort);
			expect(again.answers.map(({ id }) => id)).toEqual(records.map(({ id }) => id).reverse());
			expect(new Set(statesOf(again))).toEqual(new Set(['duplicate']));
			expect((await shelf(cohort.code)).outcomes).toHaveLength(8);
		});

		it('takes the good records of a batch whatever stands between them', async () => {
			const cohort = await invited();
			const records = people(cohort.code, 3);
			const [one, two, three] = linesOf(records);
			const named = { ...people(cohort.code, 1, 50)[0], name: 'Salma' };
			const huge = people(cohort.code, 1, 51).map((outcome) => ({
				...outcome,
				instrument: { ...outcome.instrument, version: 9_000_000_000 }
			}));
			const deep: unknown = JSON.parse(`${'['.repeat(4000)}${']'.repeat(4000)}`);
			const newer = { ...people(cohort.code, 1, 52)[0], schema: 9 };
			const batch = await send(
				[
					...[one, null, { sum: '00000000', outcome: records[0] }, two],
					...[{ sum: recordSum(named), outcome: named }, deep, ...linesOf(huge), 'text', three],
					{ sum: recordSum(newer), outcome: newer }
				],
				cohort
			);
			expect(statesOf(batch)).toEqual([
				...['stored', 'not-an-outcome', 'checksum', 'stored', 'unfit', 'too-deep', 'unfit'],
				...['not-an-outcome', 'stored', 'newer-schema']
			]);
			expect(batch.answers[4]).toMatchObject({ id: named.id, where: 'name' });
		});

		it('says "conflict" to another record under a known id, and keeps the first', async () => {
			const cohort = await invited();
			const [record] = people(cohort.code, 1);
			if (record === undefined) throw new Error('no record');
			const other: Outcome = { ...record, locale: 'ur' };
			expect(statesOf(await send(linesOf([record, other, record]), cohort))).toEqual([
				...['stored', 'conflict', 'duplicate']
			]);
			expect(statesOf(await send(linesOf([other]), cohort))).toEqual(['conflict']);
			expect((await shelf(cohort.code)).outcomes).toEqual([record]);
		});

		it('takes a record that was linked elsewhere for the same one', async () => {
			const cohort = await invited();
			const [record] = people(cohort.code, 1);
			if (record === undefined) throw new Error('no record');
			await send(linesOf([record]), cohort);
			const relinked = { ...record, link: 'A'.repeat(22) };
			expect(statesOf(await send(linesOf([relinked]), cohort))).toEqual(['duplicate']);
		});

		it('takes what rooms answered beside what people did', async () => {
			const cohort = await invited();
			const records: readonly TravelRecord[] = [
				sampleGroup(8, { a: 3, b: 9 }, { cohort: cohort.code }),
				...people(cohort.code, 1)
			];
			expect(statesOf(await send(linesOf(records), cohort))).toEqual(['stored', 'stored']);
			expect(statesOf(await send(linesOf(records), cohort))).toEqual(['duplicate', 'duplicate']);
		});

		it('holds apart what comes without the token, and what comes with the token of another cohort', async () => {
			const [cohort, other] = [await invited(), await invited()];
			await send(linesOf(people(cohort.code, 2, 1)), null);
			await send(linesOf(people(cohort.code, 2, 2)), other);
			await send(linesOf(people(cohort.code, 2, 3)), {
				authorization: `Bearer c.${cohort.code}.${'A'.repeat(22)}`
			});
			await send(linesOf(people(cohort.code, 2, 4)), cohort);
			expect((await shelf(cohort.code)).outcomes).toHaveLength(2);
			expect((await shelf(cohort.code, true)).outcomes).toHaveLength(8);
		});

		it('counts what was held apart when it comes again with the token, and nothing else', async () => {
			const cohort = await invited();
			const [first, other] = [people(cohort.code, 3, 1), people(cohort.code, 2, 2)];
			await send(linesOf([...first, ...other]), null);
			expect((await shelf(cohort.code)).outcomes).toEqual([]);
			const changed = other.map((outcome): Outcome => ({ ...outcome, locale: 'ur' }));
			const batch = await send(linesOf([...first, ...changed]), cohort);
			expect(statesOf(batch)).toEqual([
				...['duplicate', 'duplicate', 'duplicate', 'conflict', 'conflict']
			]);
			expect((await shelf(cohort.code)).outcomes).toHaveLength(3);
			const { database } = storeOf();
			expect(await cohortState(database, cohort.code)).toMatchObject({ held: 5, unproven: 2 });
			expect(await storedTally(database, cohort.code)).toEqual(
				await rebuiltTally(database, cohort.code)
			);
		});

		it('takes what another hub brings as proven', async () => {
			const cohort = await invited();
			const hub = { authorization: 'Bearer h.district.secret' };
			await send(linesOf(people(cohort.code, 2)), hub);
			expect(await cohortState(storeOf().database, cohort.code)).toMatchObject({
				held: 2,
				unproven: 0
			});
		});

		it('refuses by its reason what this hub cannot place, and takes it when it can', async () => {
			const cohort = inviteCohort();
			const records = linesOf(people(cohort.code, 2));
			expect(statesOf(await send(records, cohort))).toEqual(['unknown-cohort', 'unknown-cohort']);
			await registerCohort(storeOf().database, cohort.cohort);
			expect(statesOf(await send(records, cohort))).toEqual(['stored', 'stored']);
			const closed = await invited({ takes: false });
			expect(statesOf(await send(linesOf(people(closed.code, 1)), closed))).toEqual([
				'closed-cohort'
			]);
		});

		it('takes outcomes of open use, unless the hub does not want them', async () => {
			const open = people('', 2, 31).map((outcome) => ({ ...outcome, cohort: null }));
			expect(statesOf(await send(linesOf(open), null, { takesOpenUse: false }))).toEqual([
				...['open-use-refused', 'open-use-refused']
			]);
			expect(statesOf(await send(linesOf(open), null))).toEqual(['stored', 'stored']);
		});

		it('signs a receipt that a device proves with the key of the hub, and with no other', async () => {
			const cohort = await invited();
			const records = people(cohort.code, 5);
			const [first, ...rest] = linesOf(records);
			const batch = await send([first, { sum: 'ffffffff', outcome: records[1] }, ...rest], cohort);
			const ids = [...records.slice(0, 1), ...records.slice(1, 2), ...records.slice(1)].map(
				({ id }) => id
			);
			const { publicKey } = await testHub(storeOf());
			const prove = (hub: string, receipt = batch.receipt) =>
				provenByHub(receipt, hub, { id: OFFER, ids }, sha256, checkSignature);
			expect(prove(toHex(publicKey))).toEqual(records.map(({ id }) => id));
			expect(prove('00'.repeat(32))).toBeNull();
			expect(prove(toHex(publicKey), { ...batch.receipt, week: '2026-W01' })).toBeNull();
			expect(prove(toHex(publicKey), { ...batch.receipt, signature: '00'.repeat(64) })).toBeNull();
		});

		it('says that the database is away, and nothing of any record, when it is', async () => {
			const cohort = await invited();
			const hub = await testHub(storeOf());
			await hub.doors.freshen([cohort.code]);
			const lost = storeOf().database.withPlugin({
				transformQuery: () => {
					throw Object.assign(new Error('terminating connection'), { code: '57P01' });
				},
				transformResult: ({ result }) => Promise.resolve(result)
			});
			const away = await testHub(storeOf(), { store: hubStore(lost) });
			const sent = post(batchOf(linesOf(people(cohort.code, 1))), {
				authorization: cohort.authorization
			});
			const response = await away.router(sent, '203.0.113.7');
			expect(response.status).toBe(503);
			expect(response.headers.get('retry-after')).toBe('30');
			expect(away.said).toMatchObject([
				{ event: 'call-failed', route: 'POST /api/outcomes', problem: { code: '57P01' } }
			]);
			expect(JSON.stringify(away.said)).not.toContain('terminating');
		});

		it('takes gzip, and nothing that grows beyond a batch', async () => {
			const cohort = await invited();
			const { router } = await testHub(storeOf());
			const zipped = (text: string | Buffer) =>
				router(
					post(gzipSync(text), { 'content-encoding': 'gzip', ...headersOf(cohort) }),
					'203.0.113.7'
				);
			expect((await zipped(batchOf(linesOf(people(cohort.code, 40))))).status).toBe(200);
			expect((await zipped(Buffer.alloc(30_000_000, ' '))).status).toBe(400);
			expect((await zipped('{"v":1')).status).toBe(400);
		});

		const headersOf = ({ authorization }: InvitedCohort) => ({ authorization });
	});
}
