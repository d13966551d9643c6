import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	LONGEST_WAIT_MS,
	OPEN_LOCK,
	passLocked,
	pinProblem,
	tryPin,
	waitAfter,
	type PinLock
} from './index.ts';

/** Wrong PINs one after another, each as soon as the pad opens; the wait that they cost in all. */
function missesInARow(count: number): { readonly lock: PinLock; readonly waitedMs: number } {
	let lock = OPEN_LOCK;
	let waitedMs = 0;
	for (let miss = 0; miss < count; miss += 1) {
		waitedMs += lock.waitMs;
		lock = passLocked(lock, lock.waitMs);
		const tried = tryPin(lock);
		if (tried === null) throw new Error('the pad should have been open');
		lock = tried;
	}
	return { lock, waitedMs };
}

describe('a new PIN', () => {
	it.each(['271934', '900412', '112233'])('may be %s', (pin) => {
		expect(pinProblem(pin)).toBeNull();
	});

	it.each(['123456', '654321', '111111', '246802', '909090', '112211'])(
		'is too easy as %s',
		(pin) => {
			expect(pinProblem(pin)).toBe('too-easy');
		}
	);

	it.each(['', '12345', '1234567', '12345a', '１２３４５６'])(
		'has six digits, unlike %j',
		(pin) => {
			expect(pinProblem(pin)).toBe('length');
		}
	);
});

describe('the lock of the staff door', () => {
	it('forgives two slips, then waits half a minute, and twice as long each time, up to an hour', () => {
		expect([1, 2, 3, 4, 5, 6, 10, 11, 100].map(waitAfter)).toEqual([
			0,
			0,
			30_000,
			60_000,
			120_000,
			240_000,
			LONGEST_WAIT_MS,
			LONGEST_WAIT_MS,
			LONGEST_WAIT_MS
		]);
	});

	it('lets nobody try while it is shut', () => {
		const { lock } = missesInARow(3);
		expect(tryPin(lock)).toBeNull();
		expect(tryPin(passLocked(lock, 29_999))).toBeNull();
		expect(tryPin(passLocked(lock, 30_000))).toEqual({ misses: 4, waitMs: 60_000 });
	});

	it('costs whoever guesses a hundred times almost four days', () => {
		expect(missesInARow(100).waitedMs / 3_600_000).toBeGreaterThan(90);
	});

	it('is not opened by a clock that is set back or on: only running time counts', () => {
		const { lock } = missesInARow(5);
		expect(passLocked(lock, -1e12)).toEqual(lock);
		fc.assert(
			fc.property(fc.array(fc.integer({ min: -1e9, max: 20_000 })), (passed) => {
				const ran = passed.reduce((sum, ms) => sum + Math.max(0, ms), 0);
				const { waitMs } = passed.reduce(passLocked, lock);
				expect(waitMs).toBe(Math.max(0, lock.waitMs - ran));
			})
		);
	});
});
