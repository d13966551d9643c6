import * as v from 'valibot';
import { afterEach, describe, expect, it } from 'vitest';
import type { Outcome } from '#lib/domain/outcome/index.ts';
import type { PoolConfig } from 'pg';
import { FLAGS } from '#lib/server/store/flags.ts';
import { changeCohort, findCohort, registerCohort } from '#lib/server/store/cohorts.ts';
import { hubStore, type HubStore } from '#lib/server/store/hub-store.ts';
import { migrate } from '#lib/server/store/migrate.ts';
import { openDatabase } from '#lib/server/store/open-database.ts';
import { allOf, outcomePages } from '#lib/server/store/read-records.ts';
import { rebuiltTally, storedTally } from '#lib/server/store/tally.ts';
import { keepRecords } from '#lib/server/ingest/keep-records.ts';
import { forwardingHub, lineTo, type ForwardingHub } from './forwarding-hub.ts';
import { inviteCohort, type InvitedCohort } from './hub-sender.ts';
import { madeOutcomes } from './made-outcomes.ts';
import { sampleGroup } from './sample-groups.ts';
import { steadyNumbers } from './sample-outcomes.ts';

type Fetch = typeof globalThis.fetch;
const LIMIT_MS = 300_000;
const credentialSchema = v.object({ id: v.string(), credential: v.string() });
const statusSchema = v.object({
	central: v.nullable(v.object({ problem: v.nullable(v.string()) })),
	toGo: v.number(),
	held: v.number(),
	heldApart: v.number(),
	later: v.array(v.object({ reason: v.string(), count: v.number() })),
	refused: v.array(v.object({ reason: v.string(), count: v.number() })),
	conflicts: v.array(v.string())
});

/** What a laptop's hub and a central one must do together, whatever databases they have. */
export function forwardRequirements(newDatabase: () => Promise<PoolConfig>): void {
	describe('a hub that forwards to a central one', { timeout: LIMIT_MS }, () => {
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

		async function newHub(fetch: Fetch, store?: HubStore): Promise<ForwardingHub> {
			const hub = await forwardingHub(store ?? (await newStore()), fetch);
			open.push({ close: () => hub.forward.close?.() ?? Promise.resolve() });
			return hub;
		}

		const credentialAt = async (central: ForwardingHub) =>
			v.parse(
				credentialSchema,
				await (await central.ask('POST', '/api/hubs', { name: 'Gaya' })).json()
			);

		/** A laptop that knows where to bring its results, and the hub at the other end of its line. */
		async function pair(through: (line: Fetch) => Fetch = (line) => line) {
			const central = await newHub(() => Promise.reject(new Error('no line')));
			const laptop = await newHub(through(lineTo(() => central)));
			const { id, credential } = await credentialAt(central);
			await setCentral(laptop, credential);
			return { central, laptop, id };
		}

		async function setCentral(laptop: ForwardingHub, credential: string): Promise<void> {
			const url = 'https://central.example';
			const answer = await laptop.ask('PUT', '/api/forward', { url, credential });
			expect(answer.status).toBe(204);
			await laptop.forward.forwarder.turn();
		}

		async function collect(
			hub: ForwardingHub,
			cohort: InvitedCohort,
			count: number,
			flags = 0
		): Promise<readonly Outcome[]> {
			await registerCohort(hub.store.database, cohort.cohort);
			const outcomes = madeOutcomes(cohort.code, count);
			await keepRecords(hub.store, cohort.code, outcomes, () => ({ flags, arrived: '2026-W48' }));
			return outcomes;
		}

		const go = ({ forward }: ForwardingHub) => forward.forwarder.turn();
		const statusOf = async (hub: ForwardingHub) =>
			v.parse(statusSchema, await (await hub.ask('GET', '/api/forward')).json());
		const shelf = ({ store }: ForwardingHub, cohort: string, setApart = false) =>
			allOf(outcomePages(store.database, store.words, { cohorts: [cohort], setApart }));
		const idsAt = async (hub: ForwardingHub, cohort: string) =>
			(await shelf(hub, cohort)).outcomes.map(({ id }) => id);
		const sorted = (outcomes: readonly Outcome[]) => outcomes.map(({ id }) => id).sort();

		it('brings the cohort first, then all of its people and rooms, and tells how far it is', async () => {
			const { central, laptop } = await pair();
			const cohort = inviteCohort({ name: 'कक्षा 8', district: 'Gaya' });
			const outcomes = await collect(laptop, cohort, 450);
			const group = sampleGroup(5, { a: 9, b: 20 }, { cohort: cohort.code });
			await keepRecords(laptop.store, cohort.code, [group], () => ({
				flags: 0,
				arrived: '2026-W48'
			}));
			expect(await statusOf(laptop)).toMatchObject({ toGo: 451, held: 0 });
			await go(laptop);
			expect(await statusOf(laptop)).toMatchObject({
				...{ toGo: 0, held: 451, refused: [], later: [], central: { problem: null } }
			});
			expect(await findCohort(central.store.database, cohort.code)).toEqual(cohort.cohort);
			expect(await idsAt(central, cohort.code)).toEqual(sorted(outcomes));
		});

		it('sends nothing again that is held, and what came in since', async () => {
			let batches = 0;
			const { central, laptop } = await pair((line) => (input, init) => {
				if (init?.method === 'POST') batches += 1;
				return line(input, init);
			});
			const cohort = inviteCohort();
			const first = await collect(laptop, cohort, 30);
			await go(laptop);
			await go(laptop);
			expect(batches).toBe(1);
			const second = await collect(laptop, cohort, 5);
			await go(laptop);
			expect(batches).toBe(2);
			expect(await idsAt(central, cohort.code)).toEqual(sorted([...first, ...second]));
		});

		it('resumes after any cut, and brings each outcome exactly once', async () => {
			const random = steadyNumbers(8);
			const cut = (line: Fetch): Fetch => {
				return async (input, init) => {
					// Before anything went, or after all was done and before the answer came.
					if (random() < 0.3) throw new TypeError('fetch failed');
					const answer = await line(input, init);
					if (random() < 0.3) throw new TypeError('terminated');
					return answer;
				};
			};
			const { central, laptop } = await pair(cut);
			const cohorts = [inviteCohort(), inviteCohort()];
			const outcomes = new Map<string, readonly Outcome[]>();
			for (const cohort of cohorts) outcomes.set(cohort.code, await collect(laptop, cohort, 410));
			let [turns, held] = [0, 0];
			while (held < 820) {
				expect(turns).toBeLessThan(200);
				await go(laptop);
				const now = (await statusOf(laptop)).held;
				expect(now).toBeGreaterThanOrEqual(held);
				[turns, held] = [turns + 1, now];
			}
			expect(turns).toBeGreaterThan(2);
			for (const { code } of cohorts) {
				expect(await idsAt(central, code)).toEqual(sorted(outcomes.get(code) ?? []));
				expect(await storedTally(central.store.database, code)).toEqual(
					await rebuiltTally(central.store.database, code)
				);
			}
		});

		it.each<[string, string, () => Response]>([
			['a login page of a Wi-Fi', 'no-hub', () => new Response('<html>Welcome</html>')],
			['a redirect', 'no-hub', () => Response.redirect('https://login.example/', 302)],
			['half an answer', 'no-hub', () => new Response('{"v":1,"answers":[')],
			['another kind of JSON', 'no-hub', () => Response.json({ ok: true })],
			['a hub that is too busy', 'busy', () => new Response('', { status: 503 })],
			['a newer protocol', 'older-hub', () => new Response('', { status: 409 })],
			['no credential', 'credential', () => new Response('', { status: 401 })],
			['an endless answer', 'no-hub', () => new Response('x'.repeat(3_000_000))]
		])('takes nothing for held after %s', async (_, problem, answer) => {
			const { laptop } = await pair(
				(line) => (input, init) =>
					init?.method === 'POST' ? Promise.resolve(answer()) : line(input, init)
			);
			await collect(laptop, inviteCohort(), 3);
			await go(laptop);
			expect(await statusOf(laptop)).toMatchObject({ toGo: 3, held: 0, central: { problem } });
		});

		it('believes a receipt of the central hub only', async () => {
			const { laptop } = await pair((line) => async (input, init) => {
				const answer = await line(input, init);
				if (init?.method !== 'POST') return answer;
				const body = v.parse(v.looseObject({ receipt: v.looseObject({}) }), await answer.json());
				return Response.json({ ...body, receipt: { ...body.receipt, signature: '00'.repeat(64) } });
			});
			await collect(laptop, inviteCohort(), 3);
			await go(laptop);
			expect(await statusOf(laptop)).toMatchObject({
				...{ toGo: 3, held: 0, central: { problem: 'unproven' } }
			});
		});

		it('brings everything again to a central hub that was made anew', async () => {
			const places: ForwardingHub[] = [];
			const line = lineTo(() => {
				const place = places.at(-1);
				if (place === undefined) throw new Error('no hub');
				return place;
			});
			const laptop = await newHub(line);
			const cohort = inviteCohort();
			const outcomes = await collect(laptop, cohort, 12);
			for (let life = 0; life < 2; life += 1) {
				const central = await newHub(line);
				places.push(central);
				await setCentral(laptop, (await credentialAt(central)).credential);
				expect(await statusOf(laptop)).toMatchObject({ toGo: 0, held: 12 });
				expect(await idsAt(central, cohort.code)).toEqual(sorted(outcomes));
			}
		});

		it('shows what was refused with its reason, and does not send it again by itself', async () => {
			let batches = 0;
			const { central, laptop } = await pair((line) => (input, init) => {
				if (init?.method === 'POST') batches += 1;
				return line(input, init);
			});
			const cohort = inviteCohort();
			const outcomes = await collect(laptop, cohort, 4);
			await registerCohort(central.store.database, cohort.cohort);
			const [first] = outcomes;
			if (first === undefined) throw new Error('no outcome');
			const other: Outcome = { ...first, locale: first.locale === 'ur' ? 'hi' : 'ur' };
			await keepRecords(central.store, cohort.code, [other], () => ({
				...{ flags: 0, arrived: '2026-W48' }
			}));
			await go(laptop);
			await go(laptop);
			expect(await statusOf(laptop)).toMatchObject({
				...{ toGo: 0, held: 3, refused: [{ reason: 'conflict', count: 1 }] }
			});
			expect(batches).toBe(1);
		});

		it('keeps here what the central hub cannot place yet, and brings it when it can', async () => {
			const { central, laptop } = await pair();
			const cohort = inviteCohort();
			await collect(laptop, cohort, 4);
			await registerCohort(central.store.database, { ...cohort.cohort, takes: false });
			await go(laptop);
			expect(await statusOf(laptop)).toMatchObject({
				...{ toGo: 0, held: 0, later: [{ reason: 'closed-cohort', count: 4 }] }
			});
			await changeCohort(central.store.database, cohort.cohort);
			for (let look = 0; look < 20; look += 1) await go(laptop);
			expect(await statusOf(laptop)).toMatchObject({ held: 4, later: [] });
		});

		it('brings what a cohort took before it was closed here, and closes it there afterwards', async () => {
			const { central, laptop } = await pair();
			const cohort = inviteCohort();
			await collect(laptop, cohort, 4);
			await changeCohort(laptop.store.database, { ...cohort.cohort, takes: false });
			await go(laptop);
			expect(await statusOf(laptop)).toMatchObject({ toGo: 0, held: 4, later: [] });
			expect(await findCohort(central.store.database, cohort.code)).toMatchObject({ takes: false });
		});

		it('keeps here what is held apart, until a trainer takes it in', async () => {
			const { central, laptop } = await pair();
			const cohort = inviteCohort();
			await collect(laptop, cohort, 3, FLAGS.unproven);
			await go(laptop);
			expect(await statusOf(laptop)).toMatchObject({ toGo: 0, held: 0, heldApart: 3 });
			expect((await shelf(central, cohort.code, true)).outcomes).toEqual([]);
			await laptop.store.database.updateTable('outcome').set({ flags: 0 }).execute();
			await go(laptop);
			expect(await statusOf(laptop)).toMatchObject({ held: 3, heldApart: 0 });
		});

		it('vouches for its own cohorts only: one of somebody else is neither changed nor filled', async () => {
			const { central, laptop } = await pair();
			const theirs = inviteCohort({ name: 'theirs' });
			await registerCohort(central.store.database, theirs.cohort);
			const ours = inviteCohort({ code: theirs.code, name: 'ours' });
			await collect(laptop, ours, 4);
			await go(laptop);
			expect(await statusOf(laptop)).toMatchObject({ toGo: 4, conflicts: [theirs.code] });
			expect(await findCohort(central.store.database, theirs.code)).toEqual(theirs.cohort);
			expect((await shelf(central, theirs.code, true)).outcomes).toEqual([]);
		});

		it('vouches with another hub for a cohort that both were given, and only the first may change it', async () => {
			const { central, laptop } = await pair();
			const cohort = inviteCohort({ name: 'of the first' });
			await collect(laptop, cohort, 4);
			await go(laptop);
			const second = await newHub(lineTo(() => central));
			await collect(second, { ...cohort, cohort: { ...cohort.cohort, name: 'of the second' } }, 3);
			await setCentral(second, (await credentialAt(central)).credential);
			expect(await statusOf(second)).toMatchObject({ held: 3, conflicts: [] });
			expect((await shelf(central, cohort.code)).outcomes).toHaveLength(7);
			expect(await findCohort(central.store.database, cohort.code)).toEqual(cohort.cohort);
		});

		it('brings nothing any more when its credential was ended, and nothing becomes doubtful by it', async () => {
			const { central, laptop, id } = await pair();
			const cohort = inviteCohort();
			await collect(laptop, cohort, 3);
			await go(laptop);
			expect((await central.ask('DELETE', `/api/hubs/${id}`)).status).toBe(204);
			expect((await central.ask('DELETE', `/api/hubs/${id}`)).status).toBe(404);
			await collect(laptop, cohort, 2);
			await go(laptop);
			expect(await statusOf(laptop)).toMatchObject({
				...{ toGo: 2, held: 3, central: { problem: 'credential' } }
			});
			expect((await shelf(central, cohort.code, true)).outcomes).toHaveLength(3);
		});

		it('sends half as much when it was too much', async () => {
			const sizes: number[] = [];
			const { laptop } = await pair((line) => (input, init) => {
				const { body } = init ?? {};
				if (init?.method !== 'POST' || !(body instanceof Uint8Array)) return line(input, init);
				sizes.push(body.length);
				return body.length > 6_000
					? Promise.resolve(new Response('', { status: 413 }))
					: line(input, init);
			});
			await collect(laptop, inviteCohort(), 200);
			await go(laptop);
			expect(Math.max(...sizes)).toBeGreaterThan(6_000);
			expect(await statusOf(laptop)).toMatchObject({ toGo: 0, held: 200, refused: [] });
		});

		it('waits as long as it was told, and else longer each time, by chance', async () => {
			const busy = new Response('', { status: 429, headers: { 'retry-after': '40' } });
			const { laptop } = await pair(() => () => Promise.resolve(busy.clone()));
			const told = await go(laptop);
			expect(told).toBeGreaterThanOrEqual(40_000);
			expect(told).toBeLessThanOrEqual(56_000);
			const away = await pair(() => () => Promise.reject(new TypeError('fetch failed')));
			const waits: number[] = [];
			for (let turn = 0; turn < 16; turn += 1) waits.push(await go(away.laptop));
			expect(Math.max(...waits.slice(0, 2))).toBeLessThanOrEqual(16_000);
			expect(Math.max(...waits)).toBeLessThanOrEqual(900_000);
			expect(new Set(waits).size).toBeGreaterThan(8);
		});

		it('is done by one process at a time', async () => {
			let under = 0;
			const most: number[] = [];
			const watch =
				(line: Fetch): Fetch =>
				async (input, init) => {
					under += 1;
					most.push(under);
					const answer = await line(input, init);
					under -= 1;
					return answer;
				};
			const { central, laptop } = await pair(watch);
			const other = await newHub(watch(lineTo(() => central)), laptop.store);
			const cohort = inviteCohort();
			await collect(laptop, cohort, 500);
			await Promise.all([go(laptop), go(other)]);
			expect(Math.max(...most)).toBe(1);
			expect(await statusOf(other)).toMatchObject({ toGo: 0, held: 500 });
			await laptop.forward.close?.();
			await collect(other, cohort, 3);
			await go(other);
			expect(await statusOf(other)).toMatchObject({ toGo: 0, held: 503 });
		});

		it('shows a secret once, and never again', async () => {
			const { central, laptop } = await pair();
			const { id, credential } = await credentialAt(central);
			const [, , secret = ''] = credential.split('.');
			expect(credential.startsWith(`h.${id}.`)).toBe(true);
			const shown = await (await central.ask('GET', '/api/hubs')).text();
			expect(shown).toContain(id);
			expect(shown).not.toContain(secret);
			await setCentral(laptop, credential);
			expect(await (await laptop.ask('GET', '/api/forward')).text()).not.toContain(secret);
			expect(JSON.stringify([...central.said, ...laptop.said])).not.toContain(secret);
		});

		it.each([
			'http://central.example',
			'https://user:word@central.example',
			'https://central.example/api',
			'ftp://central.example',
			'central.example',
			'http://8.8.8.8'
		])('does not take a credential to %s', async (url) => {
			const { central, laptop } = await pair();
			const { credential } = await credentialAt(central);
			expect((await laptop.ask('PUT', '/api/forward', { url, credential })).status).toBe(400);
		});

		it('does not forward to itself, and forgets the central hub when told', async () => {
			const { central, laptop } = await pair();
			const self = await newHub(
				lineTo(() => central),
				central.store
			);
			const { credential } = await credentialAt(central);
			await setCentral(self, credential);
			expect(await statusOf(self)).toMatchObject({ central: { problem: 'self' } });
			expect((await laptop.ask('DELETE', '/api/forward')).status).toBe(204);
			expect(await statusOf(laptop)).toMatchObject({ central: null });
		});
	});
}
