import { describe, expect, test } from 'vitest';
import { calmOnTheWayTo, calmTarget, comesCalmFirst } from './calm-first.ts';

const FIRST = { isSensitive: true, isTold: false, search: '' };

describe('what Exit does is told', () => {
	test('before the first sensitive page', () => {
		expect(comesCalmFirst(FIRST)).toBe(true);
	});

	test('not again once it was told', () => {
		expect(comesCalmFirst({ ...FIRST, isTold: true })).toBe(false);
	});

	test('not again where nothing may be remembered and the address says that it was', () => {
		expect(comesCalmFirst({ ...FIRST, search: '?on' })).toBe(false);
	});

	test('not before a page that is not sensitive', () => {
		expect(comesCalmFirst({ ...FIRST, isSensitive: false })).toBe(false);
	});
});

describe('the calm page goes on', () => {
	test('to where the person was going, with the scene or the wave that was named', () => {
		const address = calmOnTheWayTo('hi', '/hi/learn/the-offer/', '#ask');
		expect(address).toBe('/hi/calm/#/hi/learn/the-offer/#ask');
		expect(calmTarget('#/hi/learn/the-offer/#ask')).toEqual({
			path: '/hi/learn/the-offer/',
			hash: '#ask'
		});
	});

	test.each([
		'',
		'#',
		'#ask',
		'#//elsewhere.org/',
		'#javascript:alert(1)',
		'#https://elsewhere.org/',
		'#/hi/../%2f%2felsewhere.org'
	])('nowhere else (%s)', (hash) => {
		expect(calmTarget(hash)).toBeNull();
	});
});
