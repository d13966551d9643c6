import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	idleStep,
	JUST_TOUCHED,
	LONGEST_LINE_MS,
	passQuietly,
	secondsLeft,
	WARN_AFTER_MS,
	WIPE_AFTER_MS,
	type Idleness
} from './index.ts';

function after(...passed: readonly (readonly [ms: number, saying: string | null])[]): Idleness {
	return passed.reduce((idle, [ms, saying]) => passQuietly(idle, ms, saying), JUST_TOUCHED);
}

describe('a kiosk that nobody touches', () => {
	it('warns at 45 seconds and wipes at 60', () => {
		expect(idleStep(after([WARN_AFTER_MS - 1, null]))).toBe('calm');
		expect(idleStep(after([WARN_AFTER_MS, null]))).toBe('warn');
		expect(idleStep(after([WIPE_AFTER_MS - 1, null]))).toBe('warn');
		expect(idleStep(after([WIPE_AFTER_MS, null]))).toBe('wipe');
		expect([WARN_AFTER_MS, WIPE_AFTER_MS]).toEqual([45_000, 60_000]);
	});

	it('holds the time while a line is said, and goes on where it was', () => {
		const heard = after([40_000, null], [20_000, 'ask.1'], [20_000, 'ask.2']);
		expect(idleStep(heard)).toBe('calm');
		expect(heard.quietMs).toBe(40_000);
		expect(idleStep(passQuietly(heard, 5_000, null))).toBe('warn');
	});

	it('does not wait for ever for a voice that hangs', () => {
		const hanging = after([LONGEST_LINE_MS, 'ask.1'], [WIPE_AFTER_MS, 'ask.1']);
		expect(idleStep(hanging)).toBe('wipe');
	});

	it('counts down the seconds that are left', () => {
		expect(secondsLeft(after([45_000, null]))).toBe(15);
		expect(secondsLeft(after([59_999, null]))).toBe(1);
		expect(secondsLeft(after([70_000, null]))).toBe(0);
	});

	it('never wipes before 60 seconds of silence, and always after them, however time is cut up', () => {
		const pieces = fc.array(
			fc.record({
				ms: fc.integer({ min: -50, max: 9000 }),
				saying: fc.option(fc.constantFrom('a', 'b'))
			}),
			{ maxLength: 60 }
		);
		fc.assert(
			fc.property(pieces, (passed) => {
				const idle = after(...passed.map(({ ms, saying }) => [ms, saying] as const));
				const silent = passed
					.filter(({ saying }) => saying === null)
					.reduce((sum, { ms }) => sum + Math.max(0, ms), 0);
				if (silent >= WIPE_AFTER_MS) expect(idleStep(idle)).toBe('wipe');
				if (passed.every(({ saying }) => saying === null)) expect(idle.quietMs).toBe(silent);
				expect(idle.quietMs).toBeGreaterThanOrEqual(silent);
			})
		);
	});
});
