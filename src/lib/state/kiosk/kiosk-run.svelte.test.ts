import { describe, expect, it } from 'vitest';
import { makeKioskStore } from '#lib/adapters/db/kiosk-store.ts';
import { MemoryTables } from '#lib/adapters/db/memory-tables.ts';
import type { KioskStore } from '#lib/domain/kiosk/index.ts';
import { KioskRun, type KioskVoice } from './kiosk-run.svelte.ts';

const settings = {
	locale: 'en',
	country: 'in',
	stories: ['on-the-way'],
	volume: 4
} as const;

async function kiosk(change: (store: KioskStore) => KioskStore = (store) => store) {
	const store = makeKioskStore(new MemoryTables());
	await store.keepSettings(settings);
	const wipes: Promise<unknown>[] = [];
	const run = new KioskRun({
		store: change(store),
		calendar: { today: () => '2026-11-22' },
		forget: (counted) => wipes.push(counted)
	});
	await run.open();
	return { run, store, wipes };
}

function voice(): KioskVoice & { status: KioskVoice['status']; saying: string | null } {
	return {
		status: 'silent',
		saying: null,
		stop() {
			this.status = 'silent';
			this.saying = null;
		}
	};
}

function choosesHindi(run: KioskRun) {
	run.act({ kind: 'touched' });
	run.act({ kind: 'spoke', locale: 'hi' });
}

describe('a kiosk with its visitors', () => {
	it('warns at 45 seconds, takes any touch for an answer, and wipes at 60', async () => {
		const { run, wipes } = await kiosk();
		choosesHindi(run);
		run.pass(45_000);
		expect([run.warns, run.secondsLeft]).toEqual([true, 15]);
		expect(run.touched()).toBe(true);
		expect([run.warns, run.touched()]).toEqual([false, false]);
		run.pass(59_999);
		expect(wipes).toHaveLength(0);
		run.pass(1);
		expect([run.place, wipes.length]).toEqual(['leaving', 1]);
	});

	it('waits while a line is said, and not for the loop or a box that is not set up', async () => {
		const { run, wipes } = await kiosk();
		run.pass(1e9);
		expect([run.place, wipes.length]).toEqual(['attract', 0]);
		choosesHindi(run);
		const speaking = voice();
		run.hears(speaking);
		for (let line = 0; line < 20; line += 1) {
			Object.assign(speaking, { status: 'speaking', saying: `line ${String(line)}` });
			run.pass(15_000);
		}
		expect(run.warns).toBe(false);
	});

	it('is silent before finish returns, and hands over what is still being counted', async () => {
		const { run, store, wipes } = await kiosk();
		choosesHindi(run);
		const speaking = voice();
		Object.assign(speaking, { status: 'speaking', saying: 'a' });
		run.hears(speaking);
		run.act({ kind: 'told', story: 'on-the-way' });
		run.act({ kind: 'finish' });
		expect([speaking.status, wipes.length]).toEqual(['silent', 1]);
		await wipes[0];
		expect((await store.counts())?.numbers).toEqual({ 'visit hi': 1, 'start on-the-way': 1 });
		run.act({ kind: 'finish' });
		run.act({ kind: 'idle' });
		expect(wipes).toHaveLength(1);
	});

	it('goes on without its counts where they cannot be kept, and says how many', async () => {
		const { run } = await kiosk((store) => ({
			...store,
			count: () => Promise.reject(new Error('full'))
		}));
		choosesHindi(run);
		await run.counted();
		expect([run.place, run.uncounted]).toEqual(['choose', 1]);
	});
});
