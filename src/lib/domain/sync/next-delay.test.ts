import { describe, expect, it } from 'vitest';
import { steadyRng } from '#tests/support/steady-rng.ts';
import { delayAsked, nextDelay } from './next-delay.ts';
import { readRetryAfter, readStatus } from './read-status.ts';

const most = { bytes: (count: number) => new Uint8Array(count).fill(255) };
const least = { bytes: (count: number) => new Uint8Array(count) };

describe('nextDelay', () => {
	it('doubles what it may be from a second to a quarter of an hour, and stays there', () => {
		const longest = [0, 1, 2, 5, 9, 10, 1_000].map((tries) => nextDelay(tries, most));
		expect(longest.map((delay) => delay + 1)).toEqual([
			1_000, 2_000, 4_000, 32_000, 512_000, 900_000, 900_000
		]);
	});

	it('is any time up to there, so that many devices do not come at once', () => {
		expect(nextDelay(9, least)).toBe(0);
		const rng = steadyRng(3);
		const delays = Array.from({ length: 400 }, () => nextDelay(9, rng));
		const mean = delays.reduce((sum, delay) => sum + delay, 0) / delays.length;
		expect(mean).toBeGreaterThan(230_000);
		expect(mean).toBeLessThan(282_000);
	});
});

describe('delayAsked', () => {
	it('is never shorter than the hub asked for, nor longer than an hour and the usual', () => {
		expect(delayAsked(120, 0, least)).toBe(120_000);
		expect(delayAsked(120, 0, most)).toBeLessThan(121_000);
		expect(delayAsked(1e9, 0, least)).toBe(3_600_000);
	});
});

describe('readStatus', () => {
	it.each([
		[200, 'answered'],
		[413, 'too-large'],
		[429, 'busy'],
		[500, 'busy'],
		[503, 'busy'],
		[400, 'unfit'],
		[403, 'unfit'],
		[409, 'unfit'],
		[415, 'unfit'],
		// A redirection that was not followed, a sign-in page, a server that has no hub.
		[0, 'away'],
		[204, 'away'],
		[302, 'away'],
		[404, 'away'],
		[511, 'busy']
	] as const)('%i: %s', (status, kind) => {
		expect(readStatus(status)).toBe(kind);
	});
});

describe('readRetryAfter', () => {
	it('reads seconds, and no date, because clocks are wrong', () => {
		expect(readRetryAfter('120')).toBe(120);
		expect(readRetryAfter('Sun, 22 Nov 2026 20:00:00 GMT')).toBeNull();
		expect(readRetryAfter('-1')).toBeNull();
		expect(readRetryAfter(null)).toBeNull();
	});
});
