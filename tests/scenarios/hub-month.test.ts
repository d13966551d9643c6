import { sql } from 'kysely';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyedHash } from '#lib/adapters/device/keyed-hash.ts';
import { makeCohort, sealKeyOf, type Cohort } from '#lib/domain/outcome/index.ts';
import { randomBelow, type IsoWeek } from '#lib/domain/shared/index.ts';
import { cohortToken, tokenHash } from '#lib/domain/sync/index.ts';
import type { TravelRecord } from '#lib/domain/transfer/index.ts';
import { registerCohort, type HubCohort } from '#lib/server/store/cohorts.ts';
import { HELD_APART } from '#lib/server/store/flags.ts';
import { takeIn } from '#lib/server/store/held-apart.ts';
import { hubStore, type HubStore } from '#lib/server/store/hub-store.ts';
import { migrate } from '#lib/server/store/migrate.ts';
import { openDatabase } from '#lib/server/store/open-database.ts';
import { allOf, outcomePages, roomPages } from '#lib/server/store/read-records.ts';
import { rebuiltTally, storedTally } from '#lib/server/store/tally.ts';
import { BadLine, FAULTS } from '../support/bad-line.ts';
import { forwardingHub, lineTo, type ForwardingHub } from '../support/forwarding-hub.ts';
import { embeddedServer, type TestServer } from '../support/hub-databases.ts';
import { inviteCohort, sha256 } from '../support/hub-sender.ts';
import { madeOutcomes } from '../support/made-outcomes.ts';
import { sampleGroup } from '../support/sample-groups.ts';
import { steadyRng } from '../support/steady-rng.ts';
import { SyncPhone } from '../support/sync-phone.ts';

const LIMIT_MS = 900_000;
const DAYS = 28;
const PHONES = 40;
/** The laptop of the second half of the phones loses its disk on this day. */
const RESET_ON = 15;
const WEEKS: readonly IsoWeek[] = ['1970-W01', '2026-W47', '2026-W48', '2031-W20', '2038-W03'];

interface Village {
	hub: ForwardingHub;
	readonly cohorts: readonly { readonly cohort: Cohort; readonly known: HubCohort }[];
	/** The line to the central hub is there today. */
	isOnline: boolean;
}

interface Holder {
	readonly phone: SyncPhone;
	readonly village: Village;
	readonly code: string;
	/** What this phone made itself. */
	readonly made: TravelRecord[];
}

/**
 * Forty devices, two laptops and a central hub, over real databases, for twenty-eight days in which everything fails now
 * and then: lines, answers, hubs, clocks, and phones that are switched off in the middle.
 */
describe('A month of forty devices, two laptops and a central hub', () => {
	const rng = steadyRng(2026);
	const chance = (percent: number) => randomBelow(100, rng) < percent;
	let server: TestServer;
	let central: ForwardingHub;
	let credential: string;
	let villages: readonly Village[];
	const holders: Holder[] = [];

	beforeAll(async () => {
		server = await embeddedServer();
		central = await forwardingHub(await newStore(), () => Promise.reject(new Error('the top')));
		credential = await newCredential();
		villages = [await newVillage(), await newVillage()];
		for (let at = 0; at < PHONES; at += 1) holders.push(await newHolder(at));
	}, LIMIT_MS);
	afterAll(async () => {
		for (const hub of [...villages.map((village) => village.hub), central]) await end(hub);
		await server.close();
	}, LIMIT_MS);

	async function newStore(): Promise<HubStore> {
		const store = hubStore(
			openDatabase({ ...(await server.newDatabase()), max: 3 }, () => undefined)
		);
		await migrate(store.database);
		return store;
	}

	async function newCredential(): Promise<string> {
		const answer = await central.ask('POST', '/api/hubs', { name: 'Gaya' });
		return v.parse(v.object({ credential: v.string() }), await answer.json()).credential;
	}

	async function newVillage(): Promise<Village> {
		const cohorts = Array.from({ length: 2 }, () => {
			const cohort = makeCohort('2026-W47', rng);
			const token = cohortToken(sealKeyOf(cohort.linkKey, keyedHash), cohort.code, keyedHash);
			const hash = tokenHash(token, sha256);
			return { cohort, known: inviteCohort({ code: cohort.code, tokenHash: hash }).cohort };
		});
		const village: { -readonly [Field in keyof Village]: Village[Field] } = {
			...{ cohorts, isOnline: true, hub: central }
		};
		village.hub = await newLaptop(village);
		return village;
	}

	/** A laptop that its trainer has set up: the groups, and where results go. The line to the centre fails now and then. */
	async function newLaptop(village: Village): Promise<ForwardingHub> {
		const up = lineTo(() => central);
		const hub = await forwardingHub(await newStore(), async (input, init) => {
			if (!village.isOnline) throw new TypeError('no line');
			const answer = await up(input, init);
			if (chance(15)) throw new TypeError('cut after it was taken in');
			return answer;
		});
		for (const { known } of village.cohorts) await registerCohort(hub.store.database, known);
		await hub.ask('PUT', '/api/forward', { url: 'https://central.example', credential });
		return hub;
	}

	async function end(hub: ForwardingHub): Promise<void> {
		await hub.forward.close?.();
		await hub.store.database.destroy();
	}

	/** Each twentieth device is a trainer's, which has the groups themselves; each tenth joined by letters. */
	async function newHolder(at: number): Promise<Holder> {
		const village = villages[at % 2];
		const own = village?.cohorts[Math.floor(at / 2) % 2];
		if (village === undefined || own === undefined) throw new Error('there are two of each');
		const phone = new SyncPhone(new BadLine(() => village.hub.router, `203.0.113.${at}`));
		const { code, linkKey } = own.cohort;
		if (at < 2) for (const { cohort } of village.cohorts) await phone.stores.cohorts.keep(cohort);
		else await phone.joins(code, at % 10 === 9 ? null : sealKeyOf(linkKey, keyedHash));
		return { phone, village, code, made: [] };
	}

	async function liveADay(holder: Holder, at: number): Promise<void> {
		const { phone, code, made } = holder;
		if (chance(12)) {
			const week = WEEKS[randomBelow(WEEKS.length, rng)] ?? '2026-W48';
			const fresh = madeOutcomes(code, 1 + randomBelow(2, rng)).map((one) => ({ ...one, week }));
			made.push(...fresh);
			await phone.holds(...fresh);
		}
		if (at < 2 && chance(30)) await classIsCounted(holder);
		phone.line.reach = chance(45) ? 'here' : chance(20) ? 'portal' : 'away';
		if (chance(50)) phone.line.will(FAULTS[randomBelow(FAULTS.length, rng)] ?? 'lost');
		await switchOn(phone);
	}

	/** A trainer's device counts a room, and takes over by codes what a phone of the group has: a duplicate in the end. */
	async function classIsCounted({ phone, code, made, village }: Holder): Promise<void> {
		const number = 1 + holders.reduce((sum, one) => sum + one.made.length, 0);
		const at = village === villages[0] ? 500_000 : 900_000;
		const room = sampleGroup(at + number, { a: 9, b: 20 }, { cohort: code });
		made.push(room);
		await phone.holds(room);
		const other = holders.filter((one) => one.village === village)[randomBelow(18, rng) + 1];
		if (other !== undefined) await phone.holds(...other.made);
	}

	/** Somebody opens Safar for a while. A phone that is switched off while a batch is under way never hears of it. */
	async function switchOn(phone: SyncPhone): Promise<void> {
		await Promise.race([phone.line.whenHung(), phone.opens()]);
		if (phone.waits !== null && chance(50)) {
			await Promise.race([phone.line.whenHung(), phone.triesAgain()]);
		}
		phone.isKilled();
	}

	const recordsAt = async ({ store }: ForwardingHub) => {
		const people = await allOf(outcomePages(store.database, store.words, { setApart: true }));
		const rooms = [];
		for await (const page of roomPages(store.database, { setApart: true }))
			rooms.push(...page.records);
		expect(people.setAside).toEqual([]);
		return [...people.outcomes.map(({ id }) => id), ...rooms.map(({ id }) => id)].sort();
	};

	/** No device says of anything that the hub has it, when the hub has not. */
	async function nobodyLies(): Promise<void> {
		for (const village of villages) {
			const held = new Set(await recordsAt(village.hub));
			for (const { phone } of holders.filter((one) => one.village === village)) {
				const { sync } = phone.stores;
				const hub = await sync.hub();
				const now = (await sync.proofs()).filter(({ receipt }) => receipt.hub === hub);
				if (hub !== (await keyOf(village.hub))) continue;
				for (const id of now.flatMap((proof) => proof.held)) expect(held.has(id)).toBe(true);
			}
		}
	}

	/** The line is good at last; each village goes on until nothing is left to go. */
	async function allGoesUp(): Promise<void> {
		for (const village of villages) {
			village.isOnline = true;
			await expect
				.poll(
					async () => {
						await village.hub.forward.forwarder.turn();
						const answer = await village.hub.ask('GET', '/api/forward');
						return v.parse(v.object({ toGo: v.number() }), await answer.json()).toGo;
					},
					{ timeout: LIMIT_MS, interval: 1 }
				)
				.toBe(0);
		}
	}

	async function heldApart({ store }: ForwardingHub): Promise<readonly string[]> {
		const rows = await store.database
			.selectFrom('outcome')
			.select('id')
			.where((where) => where(sql<number>`flags & ${sql.lit(HELD_APART)}`, '<>', 0))
			.execute();
		return rows.map(({ id }) => id);
	}

	/** A trainer has looked at what came without proof, and vouches for it. */
	async function trainerTakesIn({ hub, cohorts }: Village): Promise<void> {
		for (const { cohort } of cohorts)
			await takeIn(hub.store.database, cohort.code, ['unproven', 'crowded']);
	}

	async function keyOf(hub: ForwardingHub): Promise<string> {
		const answer = await hub.ask('GET', '/api/hub');
		return v.parse(v.object({ hub: v.string() }), await answer.json()).hub;
	}

	it(
		'ends with every record at the centre exactly once, and every device says so truthfully',
		async () => {
			for (let day = 1; day <= DAYS; day += 1) {
				if (day === RESET_ON) {
					const [, second] = villages;
					if (second === undefined) throw new Error('there are two');
					await end(second.hub);
					second.hub = await newLaptop(second);
				}
				for (const [at, holder] of holders.entries()) await liveADay(holder, at);
				for (const village of villages) {
					village.isOnline = chance(50);
					await village.hub.forward.forwarder.turn();
				}
				if (day % 7 === 0) await nobodyLies();
			}
			// At the end of the month everybody comes into the office once, where the line is good.
			for (const { phone } of holders) {
				phone.line.reach = 'here';
				phone.line.isHealed();
				await phone.opens();
			}
			const apart = await Promise.all(villages.map(({ hub }) => heldApart(hub)));
			await allGoesUp();
			await nobodyLies();

			const made = holders.flatMap((holder) => holder.made.map(({ id }) => id)).sort();
			expect(new Set(made).size).toBe(made.length);
			expect(made.length).toBeGreaterThan(150);
			for (const { phone } of holders) {
				const { length } = await phone.records();
				expect(phone.says).toMatchObject({ saved: 0, received: length, refused: 0 });
			}
			// Only what came without proof has not gone up yet, and the phones that sent it were told so.
			const waiting = new Set(apart.flat());
			expect(waiting.size).toBeGreaterThan(0);
			expect(await recordsAt(central)).toEqual(made.filter((id) => !waiting.has(id)));
			const byLetters = holders.filter((_, at) => at % 10 === 9);
			for (const { phone, made: own } of byLetters) expect(phone.says.apart).toBe(own.length);

			for (const village of villages) await trainerTakesIn(village);
			await allGoesUp();
			expect(await recordsAt(central)).toEqual(made);
			for (const { cohort } of villages.flatMap(({ cohorts }) => cohorts)) {
				const counted = await storedTally(central.store.database, cohort.code);
				expect(counted.length).toBeGreaterThan(0);
				expect(counted).toEqual(await rebuiltTally(central.store.database, cohort.code));
			}
		},
		LIMIT_MS
	);
});
