import { expect, it } from 'vitest';
import type { Counted } from '#lib/domain/kiosk/index.ts';
import { sampleInstrument } from '#tests/support/scenario.ts';
import { steadyRng } from '#tests/support/steady-rng.ts';
import { Asking } from './asking.svelte.ts';

function asks(seed: number) {
	const counted: Counted[] = [];
	const asking = new Asking({
		instrument: sampleInstrument,
		country: 'in',
		rng: steadyRng(seed),
		count: (answer) => {
			counted.push(answer);
			return Promise.resolve();
		}
	});
	return { asking, counted };
}

it('counts an answer when the visitor goes on from it, and not before', async () => {
	const { asking, counted } = asks(1);
	const item = asking.item;
	const option = item?.options[0]?.id ?? '';
	asking.picks(option);
	expect(counted).toEqual([]);
	await asking.goesOn();
	expect(counted).toEqual([{ kind: 'answer', item: item?.id, version: item?.version, option }]);
	expect(asking.place.at).toBe(1);
});

it('tells not knowing and skipping apart, and ends after the last one', async () => {
	const { asking, counted } = asks(2);
	asking.doesNotKnow();
	await asking.goesOn();
	while (!asking.isDone) await asking.skips();
	expect(asking.item).toBeNull();
	const options = counted.map((one) => (one.kind === 'answer' ? one.option : ''));
	expect(options[0]).toBe('dont-know');
	expect(options.slice(1).every((option) => option === 'skipped')).toBe(true);
	expect(options).toHaveLength(asking.place.count);
});

it('asks either form, by chance', () => {
	const firsts = new Set(
		Array.from({ length: 20 }, (_, seed) => asks(seed * 7919 + 1).asking.item?.id)
	);
	expect(firsts.size).toBeGreaterThan(1);
});
