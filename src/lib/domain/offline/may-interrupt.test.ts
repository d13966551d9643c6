import { expect, it } from 'vitest';
import { mayInterrupt } from './may-interrupt.ts';

it.each([
	'/hi/learn/the-offer/',
	'/en/quiz/the-offer/',
	'/ur/tools/check-offer/',
	'/hi/class/the-offer/'
])('never interrupts %s', (path) => {
	expect(mayInterrupt(path)).toBe(false);
});

it.each(['/', '/hi/', '/en/help/', '/en/trainer/', '/en/class/', '/ur/tools/'])(
	'may offer a new version on %s',
	(path) => {
		expect(mayInterrupt(path)).toBe(true);
	}
);
