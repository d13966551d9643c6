import { describe, expect, it } from 'vitest';
import { startsInBrowser } from './starts-in-browser.ts';

const PAGE = 'http://localhost:3000/kiosk/';
const WAITING = [process.execPath, '-e', 'setTimeout(Object, 60_000)', '--'] as const;
const never = new Promise(() => undefined);

describe('a new pack in the browser of a kiosk', () => {
	it('starts when its page tells the server', async () => {
		expect(await startsInBrowser(WAITING, PAGE, Promise.resolve())).toBe(true);
	});

	it('does not start when its page never tells', async () => {
		expect(await startsInBrowser(WAITING, PAGE, never, 1000)).toBe(false);
	});

	it.each([
		['ends at once', [process.execPath, '-e', 'process.exit(1)', '--']],
		['is not there', ['no-such-browser']]
	] as const)('does not start in a browser that %s', async (_, [program, ...flags]) => {
		expect(await startsInBrowser([program, ...flags], PAGE, never)).toBe(false);
	});
});
