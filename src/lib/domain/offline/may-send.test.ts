import { describe, expect, it } from 'vitest';
import { maySend } from './may-send.ts';

describe('maySend', () => {
	it.each(['/hi/', '/en/phone/', '/ur/trainer/give/', '/bn/path/worker/'])(
		'lets results leave while %s is open',
		(path) => {
			expect(maySend(path)).toBe(true);
		}
	);

	it.each([
		'/hi/learn/the-offer/',
		'/en/quiz/core/',
		'/',
		'/kiosk/',
		'/kiosk/hi/staff/',
		'/offline/'
	])('leaves the line alone on %s', (path) => {
		expect(maySend(path)).toBe(false);
	});
});
