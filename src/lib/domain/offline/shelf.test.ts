import { describe, expect, it } from 'vitest';
import { isKeptFrom, localeOfPath, nameInPath, shelfCache, shelvesOf } from './shelf.ts';

describe('the shelf of a built file', () => {
	it.each([
		'/',
		'clock/',
		'offline/',
		'_app/version.json',
		'_app/immutable/chunks/a1.js',
		'icon.svg'
	])('keeps %s on every phone', (path) => {
		expect(shelvesOf(path)).toEqual(['core']);
	});

	it.each(['hi/', '/hi/learn/the-offer/', 'hi/learn/the-offer/__data.json'])(
		'keeps %s on phones that use Hindi',
		(path) => {
			expect(shelvesOf(path)).toEqual(['hi']);
		}
	);

	it.each([
		['noto-sans-devanagari-400', ['hi', 'ne']],
		['noto-sans-bengali-bengali-700-normal', ['bn']],
		['noto-nastaliq-urdu-arabic-400-normal', ['ur']]
	])('keeps the letters of %s with the languages that are written in them', (font, readers) => {
		expect(shelvesOf(`_app/immutable/assets/${font}.Ab12.woff2`)).toEqual(readers);
	});

	it.each(['kiosk/', '/kiosk/hi/', 'kiosk/hi/the-offer--station/__data.json'])(
		'keeps %s on kiosks alone',
		(path) => {
			expect(shelvesOf(path)).toEqual(['kiosk']);
		}
	);

	it('keeps pictures apart from every language', () => {
		expect(shelvesOf('pictures/tea-stall.svg')).toEqual(['pictures']);
	});

	it.each([
		['hi/learn/the-offer/', 'the-offer'],
		['/hi/quiz/the-offer/__data.json', 'the-offer'],
		['hi/help/', null],
		['hi/help/__data.json', null],
		['hi/', null],
		['pictures/cast/salma-calm.svg', null],
		['_app/immutable/chunks/a1.js', null]
	])('knows what %s is about', (path, name) => {
		expect(nameInPath(path)).toBe(name);
	});

	it('keeps the stories of a class where classes are led, and on no learner’s phone', () => {
		for (const file of ['hi/class/the-offer/', '/hi/class/the-offer/__data.json']) {
			expect(isKeptFrom('/hi/learn/the-offer/', file)).toBe(false);
			expect(isKeptFrom('/hi/class/card/', file)).toBe(false);
			expect(isKeptFrom('/hi/class/', file)).toBe(true);
			expect(isKeptFrom('/hi/class/my-rights/', file)).toBe(true);
		}
		for (const file of ['hi/class/', 'hi/class/__data.json', 'hi/class/card/', 'hi/learn/a/'])
			expect(isKeptFrom('/hi/', file)).toBe(true);
	});

	it('does not take a word for a language', () => {
		expect(localeOfPath('/history/')).toBeNull();
		expect(localeOfPath('/en/history/')).toBe('en');
	});

	it('gives each language a cache of its own', () => {
		expect(shelfCache('hi')).not.toBe(shelfCache('en'));
	});
});
