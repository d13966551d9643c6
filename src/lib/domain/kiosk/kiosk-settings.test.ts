import { describe, expect, it } from 'vitest';
import { isKioskPath } from '../safety/index.ts';
import { carryAddress, kioskStory, loudness, offeredStories, withStory } from './index.ts';

describe('the stories of a kiosk', () => {
	it('are never none', () => {
		expect(withStory(['on-the-way'], 'on-the-way', false)).toEqual(['on-the-way']);
		expect(withStory(['on-the-way'], 'the-offer/station', true)).toEqual([
			'on-the-way',
			'the-offer/station'
		]);
		expect(withStory(['on-the-way', 'a'], 'on-the-way', false)).toEqual(['a']);
		expect(withStory(['on-the-way', 'a'], 'a', true)).toEqual(['on-the-way', 'a']);
	});

	it('are those that this version still has, and all where none is left', () => {
		expect(offeredStories({ stories: ['gone', 'a'] }, ['b', 'a'])).toEqual(['a']);
		expect(offeredStories({ stories: ['gone'] }, ['b', 'a'])).toEqual(['b', 'a']);
	});
});

describe('the address that a visitor takes along', () => {
	it('is that of the same story on the same site', () => {
		expect(carryAddress(null, 'https://safar.example', 'hi', 'the-offer/station')).toBe(
			'https://safar.example/hi/learn/the-offer/station/'
		);
	});

	it.each([
		'http://localhost:3000',
		'http://127.0.0.1',
		'http://[::1]:8080',
		'https://box.localhost'
	])('is none where the kiosk is %s, which no other phone can reach', (origin) => {
		expect(carryAddress(null, origin, 'en', 'on-the-way')).toBeNull();
		expect(carryAddress('https://safar.example/', origin, 'en', 'on-the-way')).toBe(
			'https://safar.example/en/learn/on-the-way/'
		);
	});
});

it('a kiosk is known by its address', () => {
	expect(['/kiosk/', '/kiosk', '/kiosk/hi/'].every(isKioskPath)).toBe(true);
	expect(['/kiosks/', '/hi/kiosk/', '/'].some(isKioskPath)).toBe(false);
	expect(kioskStory('hi', 'the-offer/station')).toBe('/kiosk/hi/the-offer--station/');
});

it('loudness goes up to the loudest', () => {
	expect(loudness(1)).toBeCloseTo(0.2);
	expect(loudness(5)).toBe(1);
});
