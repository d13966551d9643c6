import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { DexieTables } from '#lib/adapters/db/dexie-tables.ts';
import { makeKioskStore } from '#lib/adapters/db/kiosk-store.ts';
import { pinHasher } from '#lib/adapters/device/pin-hasher.ts';
import { waitAfter, type PinHasher } from '#lib/domain/kiosk/index.ts';
import { PinDesk } from './pin-desk.svelte.ts';

/** As right as the real one, without its slowness: a hundred tries are made here. */
const quick: PinHasher = {
	make: (pin) =>
		Promise.resolve({
			salt: '00'.repeat(16),
			hash: pin.padEnd(64, '0'),
			cost: { N: 1024, r: 8, p: 1 }
		}),
	matches: (pin, { hash }) => Promise.resolve(hash === pin.padEnd(64, '0'))
};
const settings = { locale: 'en', country: 'in', stories: ['a'], volume: 4 } as const;

let databases = 0;

/** A kiosk's box: every `start` is a restart of the browser over the same disk. */
async function box(hasher: PinHasher = quick) {
	const name = `pins-${databases++}`;
	const first = makeKioskStore(await DexieTables.open(name, 'strict'));
	await first.setUp(settings, await hasher.make('271934'));
	const startWith = async (used: PinHasher) => {
		const store = makeKioskStore(await DexieTables.open(name, 'strict'));
		const desk = new PinDesk(store, used);
		await desk.open();
		return desk;
	};
	return { start: () => startWith(hasher), startWith, kept: () => first.lock() };
}

describe('the staff’s door', () => {
	it('opens to the PIN, with the hash that ships, and to no other', async () => {
		const desk = await (await box(pinHasher)).start();
		expect(await desk.tries('271935')).toBe(false);
		expect(desk.status).toBe('wrong');
		expect(await desk.tries('271934')).toBe(true);
	});

	it('holds through a hundred wrong PINs, with a restart after each', async () => {
		const { start } = await box();
		let waitedMs = 0;
		for (let miss = 1; miss <= 100; miss += 1) {
			const desk = await start();
			expect(desk.waitMs).toBe(waitAfter(miss - 1));
			if (desk.waitMs > 0) {
				expect(await desk.tries('271934')).toBe(false);
				waitedMs += desk.waitMs;
				desk.pass(desk.waitMs);
			}
			expect(await desk.tries('000000')).toBe(false);
		}
		expect(waitedMs / 3_600_000).toBeGreaterThan(90);
	});

	it('uses up a try whose answer nobody waited for, because the plug was pulled', async () => {
		const never: PinHasher = { ...quick, matches: () => new Promise(() => undefined) };
		const { start, startWith, kept } = await box();
		for (let pull = 1; pull <= 3; pull += 1) {
			const desk = await startWith(never);
			void desk.tries('111111');
			await expect.poll(async () => (await kept()).misses).toBe(pull);
		}
		expect((await start()).waitMs).toBe(waitAfter(3));
	});

	it('counts a wait on over restarts, and never shortens it by one', async () => {
		const { start } = await box();
		const first = await start();
		for (let miss = 0; miss < 3; miss += 1) await first.tries('000000');
		first.pass(12_000);
		first.pass(4000);
		const second = await start();
		expect(second.waitMs).toBe(18_000);
		second.pass(17_999);
		expect(await second.tries('271934')).toBe(false);
		second.pass(1);
		expect(await second.tries('271934')).toBe(true);
		expect((await start()).waitMs).toBe(0);
	});
});
