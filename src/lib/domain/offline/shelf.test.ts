import { describe, expect, it } from 'vitest';
import { localeOfPath, shelfCache, shelfOf } from './shelf.ts';

describe('the shelf of a built file', () => {
	it.each([
		'/',
		'clock/',
		'offline/',
		'_app/version.json',
		'_app/immutable/chunks/a1.js',
		'icon.svg'
	])('keeps %s on every phone', (path) => {
		expect(shelfOf(path)).toBe('core');
	});

	it.each(['hi/', '/hi/learn/the-offer/', 'hi/learn/the-offer/__data.json'])(
		'keeps %s on phones that use Hindi',
		(path) => {
			expect(shelfOf(path)).toBe('hi');
		}
	);

	it('keeps the letters of Hindi with Hindi', () => {
		expect(shelfOf('_app/immutable/assets/noto-sans-devanagari-400.Ab12.woff2')).toBe('hi');
	});

	it('keeps pictures apart from every language', () => {
		expect(shelfOf('pictures/tea-stall.svg')).toBe('pictures');
	});

	it('does not take a word for a language', () => {
		expect(localeOfPath('/history/')).toBeNull();
		expect(localeOfPath('/en/history/')).toBe('en');
	});

	it('gives each language a cache of its own', () => {
		expect(shelfCache('hi')).not.toBe(shelfCache('en'));
	});
});
