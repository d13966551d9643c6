import { describe, expect, it } from 'vitest';
import type { Forwarding, HubLinks, LinkedHub, OfficeAnswer } from '#lib/domain/people/index.ts';
import { HubNeighbours, LOOK_MS } from './hub-neighbours.svelte.ts';

const NOTHING: Forwarding = {
	...{ central: null, toGo: 0, held: 0, heldApart: 0, later: [], refused: [], conflicts: [] }
};
const done = <Value>(value: Value): Promise<OfficeAnswer<Value>> =>
	Promise.resolve({ kind: 'done', value });

/** A hub in memory, and a clock that the test turns. */
function deskOf(refuses = false) {
	const named: string[] = [];
	let hubs: LinkedHub[] = [];
	let looks = 0;
	const links: HubLinks = {
		forwarding() {
			looks += 1;
			return done({ ...NOTHING, toGo: looks });
		},
		forwardTo(url, credential) {
			named.push(url, credential);
			return refuses ? Promise.resolve({ kind: 'refused', why: 'malformed' }) : done(null);
		},
		stopForwarding: () => done(null),
		hubs: () => done(hubs),
		addHub(name) {
			hubs.push({ id: name, name, made: '2026-W47', ended: null });
			return done({ credential: `h.${name}.secret` });
		},
		endHub(id) {
			hubs = hubs.map((one) => (one.id === id ? { ...one, ended: '2026-W48' } : one));
			return done(null);
		}
	};
	let waiting: (() => void) | null = null;
	let isSeen = true;
	const desk = new HubNeighbours({
		links,
		isSeen: () => isSeen,
		timer: {
			after(milliseconds, then) {
				expect(milliseconds).toBe(LOOK_MS);
				waiting = then;
				return () => {
					waiting = null;
				};
			}
		}
	});
	return {
		...{ desk, named },
		looks: () => looks,
		isWaiting: () => waiting !== null,
		hide() {
			isSeen = false;
		},
		async passTime() {
			waiting?.();
			await new Promise(setImmediate);
		}
	};
}

describe('the hubs beside this one', () => {
	it('are named by an address as people type it', async () => {
		const { desk, named } = deskOf();
		for (const typed of [
			'hub.example',
			' https://hub.example/en/trainer/hub/ ',
			'192.168.1.7:3000',
			'laptop.local:3000'
		])
			await desk.forwardTo(typed, ' h.1.s ');
		expect(named.filter((_, at) => at % 2 === 0)).toEqual([
			'https://hub.example',
			'https://hub.example',
			'http://192.168.1.7:3000',
			'http://laptop.local:3000'
		]);
		expect(named[1]).toBe('h.1.s');
	});

	it('tell a credential once, and why one was not taken', async () => {
		const { desk } = deskOf(true);
		expect(await desk.add('Sylhet')).toBe(true);
		expect(desk.told).toEqual({ name: 'Sylhet', credential: 'h.Sylhet.secret' });
		expect(await desk.forwardTo('hub.example', 'nonsense')).toBe(false);
		expect(desk.told).toBeNull();
		expect(desk.refusal).toBe('malformed');
	});

	it('stand with those first that may bring results', async () => {
		const { desk } = deskOf();
		await desk.add('Old');
		await desk.add('New');
		const [old] = desk.hubs;
		if (old !== undefined) await desk.end(old);
		expect(desk.hubs.map(({ name }) => name)).toEqual(['New', 'Old']);
	});

	it('are asked after while somebody sees the page, and not after it', async () => {
		const hub = deskOf();
		const stop = hub.desk.watch();
		await hub.passTime();
		expect(hub.desk.forwarding?.toGo).toBe(1);
		hub.hide();
		await hub.passTime();
		expect(hub.looks()).toBe(1);
		expect(hub.isWaiting()).toBe(true);
		stop();
		expect(hub.isWaiting()).toBe(false);
	});
});
