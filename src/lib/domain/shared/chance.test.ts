import { describe, expect, it } from 'vitest';
import { randomBelow, shuffle } from './chance.ts';
import type { Rng } from './ports.ts';

function rngOf(...bytes: readonly number[]): Rng {
	const left = [...bytes];
	return { bytes: (count) => Uint8Array.from({ length: count }, () => left.shift() ?? 0) };
}

/** Every byte value once, in order: what a fair source gives on average. */
function everyByte(): Rng {
	let next = 0;
	return { bytes: (count) => Uint8Array.from({ length: count }, () => next++ % 256) };
}

describe('randomBelow', () => {
	it('throws again when a byte would favour low numbers', () => {
		expect(randomBelow(3, rngOf(255, 4))).toBe(1);
	});

	it('gives each number equally often over all bytes', () => {
		const rng = everyByte();
		const counts = [0, 0, 0];
		for (let draw = 0; draw < 255; draw++) {
			const drawn = randomBelow(3, rng);
			counts[drawn] = (counts[drawn] ?? 0) + 1;
		}
		expect(counts).toEqual([85, 85, 85]);
	});
});

describe('shuffle', () => {
	it('keeps every entry once and leaves the given list alone', () => {
		const given = ['a', 'b', 'c', 'd'] as const;
		expect([...shuffle(given, rngOf(3, 0, 1, 0))]).toEqual(['d', 'a', 'c', 'b']);
		expect(given).toEqual(['a', 'b', 'c', 'd']);
	});

	it('makes each order of three equally often', () => {
		const seen = new Map<string, number>();
		for (const first of [0, 1, 2]) {
			for (const second of [0, 1]) {
				const order = shuffle(['a', 'b', 'c'], rngOf(first, second, 0)).join('');
				seen.set(order, (seen.get(order) ?? 0) + 1);
			}
		}
		expect([...seen.values()]).toEqual([1, 1, 1, 1, 1, 1]);
	});
});
