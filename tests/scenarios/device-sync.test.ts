import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCohort, type Outcome } from '#lib/domain/outcome/index.ts';
import { cohortToken, tokenHash } from '#lib/domain/sync/index.ts';
import { keyedHash } from '#lib/adapters/device/keyed-hash.ts';
import { sealKeyOf } from '#lib/domain/outcome/index.ts';
import { hubRoute } from '#lib/server/ingest/hub-route.ts';
import { readHubConfig } from '#lib/server/config/hub-config.ts';
import { registerCohort } from '#lib/server/store/cohorts.ts';
import { hubIdentity } from '#lib/server/store/hub-identity.ts';
import { hubStore, type HubStore } from '#lib/server/store/hub-store.ts';
import { migrate } from '#lib/server/store/migrate.ts';
import { openDatabase } from '#lib/server/store/open-database.ts';
import { allOf, outcomePages, roomPages } from '#lib/server/store/read-records.ts';
import { BadLine, type Fault } from '../support/bad-line.ts';
import { embeddedServer, type TestServer } from '../support/hub-databases.ts';
import { inviteCohort, sha256 } from '../support/hub-sender.ts';
import { madeOutcomes } from '../support/made-outcomes.ts';
import { sampleGroup } from '../support/sample-groups.ts';
import { steadyRng } from '../support/steady-rng.ts';
import { SyncPhone } from '../support/sync-phone.ts';
import { testHub, TODAY, type TestHub, type TestHubOptions } from '../support/test-hub.ts';

const LIMIT_MS = 300_000;
const rng = steadyRng(11);

/** Real devices and a real hub over a real database; only the line between them is made to fail. */
describe('Results on their way to a hub', { timeout: LIMIT_MS }, () => {
	let server: TestServer;
	let store: HubStore;
	let hub: TestHub;

	beforeAll(async () => {
		server = await embeddedServer();
		store = await newStore();
		hub = await open(store);
	}, LIMIT_MS);
	afterAll(() => server.close(), LIMIT_MS);

	async function newStore(): Promise<HubStore> {
		const made = hubStore(openDatabase(await server.newDatabase(), () => undefined));
		await migrate(made.database);
		return made;
	}

	/** A hub that also says who it is. */
	async function open(over: HubStore, options: TestHubOptions = {}): Promise<TestHub> {
		const config = readHubConfig({});
		if (!config.ok) throw new Error('a hub must need no setting');
		const identity = await hubIdentity(over.database, '2026-W48');
		const takesOpenUse = options.takesOpenUse ?? true;
		const card = hubRoute({
			...{ identity, now: () => TODAY, config: { ...config.value, takesOpenUse } }
		});
		return testHub(over, { ...options, more: [card] });
	}

	const newPhone = (at: () => TestHub = () => hub) => new SyncPhone(new BadLine(() => at().router));

	/** A cohort that the hub knows, and the key that its invitation brings. */
	async function invited(over: HubStore = store, at: TestHub = hub) {
		const cohort = makeCohort('2026-W47', rng);
		const sealKey = sealKeyOf(cohort.linkKey, keyedHash);
		const token = cohortToken(sealKey, cohort.code, keyedHash);
		const hash = tokenHash(token, sha256);
		const { cohort: known } = inviteCohort({ code: cohort.code, tokenHash: hash });
		await registerCohort(over.database, known);
		at.doors.forget();
		return { cohort, code: cohort.code, sealKey, known };
	}

	const held = async (code: string, over: HubStore = store, setApart = true) => {
		const filter = { cohorts: [code], setApart };
		const { outcomes } = await allOf(outcomePages(over.database, over.words, filter));
		return outcomes.map(({ id }) => id).sort();
	};
	const idsOf = (outcomes: readonly Outcome[]) => outcomes.map(({ id }) => id).sort();

	it('an own phone shows the proof of its invitation, and says that the hub has them', async () => {
		const { code, sealKey } = await invited();
		const phone = newPhone();
		await phone.joins(code, sealKey);
		const outcomes = madeOutcomes(code, 3);
		await phone.holds(...outcomes);
		await phone.opens();
		expect(phone.says).toEqual({ saved: 0, received: 3, apart: 0, refused: 0, reasons: [] });
		expect(await held(code, store, false)).toEqual(idsOf(outcomes));
		expect(phone.waits).toBeNull();
	});

	it('a trainer’s device sends what it was handed and what rooms answered, with its own key', async () => {
		const { cohort, code } = await invited();
		const phone = newPhone();
		await phone.stores.cohorts.keep(cohort);
		const room = sampleGroup(77, { a: 9, b: 20 }, { cohort: code });
		await phone.holds(...madeOutcomes(code, 250), room);
		await phone.opens();
		expect(phone.says).toMatchObject({ saved: 0, received: 251, apart: 0 });
		expect(phone.line.batches).toBe(2);
		for await (const page of roomPages(store.database, { cohorts: [code] }))
			expect(page.records).toEqual([room]);
		expect(await phone.stores.transfer.receipts()).toHaveLength(2);
	});

	it('a phone that joined by letters is told that its answers are held apart', async () => {
		const { code } = await invited();
		const phone = newPhone();
		await phone.joins(code, null);
		await phone.holds(...madeOutcomes(code, 2));
		await phone.opens();
		expect(phone.says).toMatchObject({ received: 2, apart: 2 });
		expect(phone.line.shown).toEqual([null]);
		expect(await held(code, store, false)).toEqual([]);
	});

	it.each<Fault>([
		'lost',
		'answer-lost',
		'answer-cut',
		'answer-mixed',
		'answer-forged',
		'twice',
		'server-error'
	])('nothing is believed and nothing is lost when a batch meets this: %s', async (fault) => {
		const { code, sealKey } = await invited();
		const phone = newPhone();
		await phone.joins(code, sealKey);
		const outcomes = madeOutcomes(code, 4);
		await phone.holds(...outcomes);
		phone.line.will(fault);
		await phone.opens();
		if (fault !== 'twice') {
			expect(phone.says).toMatchObject({ saved: 4, received: 0, refused: 0 });
			expect(phone.waits).toBeLessThanOrEqual(1_000);
			await phone.triesAgain();
		}
		expect(phone.says).toMatchObject({ saved: 0, received: 4, refused: 0 });
		expect(await held(code)).toEqual(idsOf(outcomes));
	});

	it('a phone that is switched off in the middle asks again, and hears the truth', async () => {
		const { code, sealKey } = await invited();
		const phone = newPhone();
		await phone.joins(code, sealKey);
		await phone.holds(...madeOutcomes(code, 2));
		phone.line.will('killed');
		const hung = phone.line.whenHung();
		void phone.opens();
		await hung;
		phone.isKilled();
		await phone.opens();
		expect(phone.says).toMatchObject({ saved: 0, received: 2 });
		expect(await held(code)).toHaveLength(2);
	});

	it('the sign-in page of a café is no hub, and nothing is shown to it', async () => {
		const { code, sealKey } = await invited();
		const phone = newPhone();
		await phone.joins(code, sealKey);
		await phone.holds(...madeOutcomes(code, 1));
		phone.line.reach = 'portal';
		await phone.opens();
		expect(phone.view).toMatchObject({ hub: 'none', counts: { saved: 1, received: 0 } });
		expect(phone.line.shown).toEqual([]);
		phone.line.reach = 'here';
		await phone.wakes();
		expect(phone.view).toMatchObject({ hub: 'here', counts: { saved: 0, received: 1 } });
	});

	it('a device with no results asks for no hub', async () => {
		const phone = newPhone();
		phone.line.reach = 'away';
		await phone.opens();
		expect(phone.view).toMatchObject({ hub: 'unknown', counts: { saved: 0 } });
		expect(phone.waits).toBeNull();
	});

	it('a hub that asks for time is not asked before, whatever happens', async () => {
		const { code, sealKey } = await invited();
		const phone = newPhone();
		await phone.joins(code, sealKey);
		await phone.holds(...madeOutcomes(code, 1));
		phone.line.will('asked-to-wait');
		await phone.opens();
		expect(phone.waits).toBeGreaterThanOrEqual(120_000);
		await phone.wakes();
		expect(phone.line.batches).toBe(0);
		await phone.triesAgain();
		expect(phone.says).toMatchObject({ received: 1 });
	});

	it('waits longer and longer while nobody answers, and at once when a network comes back', async () => {
		const phone = newPhone();
		await phone.holds(...madeOutcomes('K7QM2XYZ', 1));
		phone.line.reach = 'away';
		await phone.opens();
		const waits: number[] = [];
		for (let tries = 0; tries < 14; tries += 1) {
			waits.push(phone.waits ?? -1);
			await phone.triesAgain();
		}
		expect(waits.every((wait, at) => wait >= 0 && wait <= 1_000 * 2 ** at)).toBe(true);
		expect(Math.max(...waits)).toBeGreaterThan(60_000);
		expect(Math.max(...waits)).toBeLessThanOrEqual(900_000);
		await phone.wakes();
		expect(phone.waits).toBeLessThanOrEqual(1_000);
	});

	it('a record that no hub takes is set aside with its reason, stays on the phone, and blocks no other', async () => {
		const { code, sealKey } = await invited();
		const phone = newPhone();
		await phone.joins(code, sealKey);
		const [bad, ...good] = madeOutcomes(code, 3);
		if (bad === undefined) throw new Error('three were made');
		const odd = { ...bad, instrument: { ...bad.instrument, version: 3_000_000_000 } };
		await phone.holds(odd, ...good);
		await phone.opens();
		expect(phone.says).toEqual({
			...{ saved: 0, received: 2, apart: 0, refused: 1 },
			reasons: [{ reason: 'unfit', count: 1, again: false }]
		});
		await phone.opens();
		expect(phone.line.batches).toBe(1);
		expect(await phone.records()).toHaveLength(3);
	});

	it('what a hub may take another day is sent again by itself', async () => {
		const later = inviteCohort();
		const phone = newPhone();
		await phone.holds(...madeOutcomes(later.code, 2));
		await phone.opens();
		expect(phone.says).toMatchObject({
			refused: 2,
			reasons: [{ reason: 'unknown-cohort', count: 2, again: true }]
		});
		await registerCohort(store.database, later.cohort);
		hub.doors.forget();
		await phone.opens();
		expect(phone.says).toMatchObject({ received: 2, refused: 0, reasons: [] });
	});

	it('a hub that was reset is another hub: everything is sent again, and the old proofs are kept', async () => {
		let [nowStore, now] = [await newStore(), hub];
		now = await open(nowStore);
		const group = await invited(nowStore, now);
		const phone = newPhone(() => now);
		await phone.joins(group.code, group.sealKey);
		await phone.holds(...madeOutcomes(group.code, 3));
		await phone.opens();
		expect(phone.says).toMatchObject({ received: 3 });
		nowStore = await newStore();
		now = await open(nowStore);
		phone.line.will('lost');
		await phone.opens();
		expect(phone.says).toMatchObject({ saved: 3, received: 0 });
		await phone.triesAgain();
		expect(phone.says).toMatchObject({ refused: 3 });
		await registerCohort(nowStore.database, group.known);
		now.doors.forget();
		await phone.opens();
		expect(phone.says).toMatchObject({ received: 3, refused: 0 });
		expect(await held(group.code, nowStore)).toHaveLength(3);
		expect(await phone.stores.sync.proofs()).toHaveLength(2);
	});

	it('a hub of its own groups only is not asked again to take open use', async () => {
		const strict = await open(store, { takesOpenUse: false });
		const phone = newPhone(() => strict);
		await phone.holds(...madeOutcomes('K7QM2XYZ', 1).map((one) => ({ ...one, cohort: null })));
		await phone.opens();
		expect(phone.says).toMatchObject({ reasons: [{ reason: 'open-use-refused', count: 1 }] });
		await phone.opens();
		expect(phone.line.batches).toBe(1);
	});

	it('what is answered while a batch is under way goes with the next', async () => {
		const { code, sealKey } = await invited();
		const phone = newPhone();
		await phone.joins(code, sealKey);
		const [first, second] = madeOutcomes(code, 2);
		if (first === undefined || second === undefined) throw new Error('two were made');
		await phone.holds(first);
		const opening = phone.opens();
		await Promise.all([opening, phone.answers(second)]);
		await phone.wakes();
		expect(phone.says).toMatchObject({ saved: 0, received: 2 });
	});
});
