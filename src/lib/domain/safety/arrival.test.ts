import { describe, expect, test } from 'vitest';
import { receive } from './arrival.ts';

describe('a page that comes to the screen', () => {
	test('stays hidden when Back or Forward brings it after the person has left', () => {
		expect(receive('back-forward', true)).toBe('hide');
	});

	test('stays hidden when the browser kept it whole and shows it again', () => {
		expect(receive('restored', true)).toBe('hide');
	});

	test('stays hidden when it is loaded again before it could be replaced', () => {
		expect(receive('reload', true)).toBe('hide');
	});

	test('welcomes a person who opens Safar again', () => {
		expect(receive('navigate', true)).toBe('welcome');
	});

	test.each(['navigate', 'reload', 'back-forward', 'restored'] as const)(
		'is shown to who has not left (%s)',
		(arrival) => {
			expect(receive(arrival, false)).toBe('show');
		}
	);
});
