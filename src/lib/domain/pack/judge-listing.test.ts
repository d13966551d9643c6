import { describe, expect, it } from 'vitest';
import { addressOfFile, filesToTry } from './files-to-try.ts';
import { judgeListing } from './judge-listing.ts';

const file = (path: string, bytes = 5) => ({ path, bytes, sha256: '0'.repeat(64) });
const LISTED = [file('README.txt'), file('site/index.html')];
const whole = [
	['manifest.json', 900],
	['manifest.sig', 120],
	['README.txt', 5],
	['site/index.html', 5]
] as const;

describe('what lies on the stick', () => {
	it('is the pack when it is what the list names', () => {
		expect(judgeListing(LISTED, new Map(whole))).toBeNull();
	});

	it.each([
		'.DS_Store',
		'site/._index.html',
		'site/Thumbs.db',
		'System Volume Information/IndexerVolumeGuid',
		'__MACOSX/site/x'
	])('may bear the traces of the computers that it went through: %s', (path) => {
		expect(judgeListing(LISTED, new Map([...whole, [path, 4096]]))).toBeNull();
	});

	it.each([
		['extra', 'site/more.js', [...whole, ['site/more.js', 1] as const]],
		['missing', 'README.txt', whole.filter(([path]) => path !== 'README.txt')],
		['cut-off', 'site/index.html', [...whole, ['site/index.html', 4] as const]],
		['too-big', 'site/index.html', [...whole, ['site/index.html', 6] as const]]
	] as const)('is refused with the file that is wrong: %s', (why, where, found) => {
		expect(judgeListing(LISTED, new Map(found))).toEqual({ why, where });
	});
});

describe('what a new pack is tried with', () => {
	it('holds the first pages wherever they stand in the list, and a few dozen others', () => {
		const many = Array.from({ length: 5000 }, (_, index) => file(`site/clips/${index}.ogg`));
		const must = ['site/index.html', 'site/kiosk/index.html', 'site/pack.json'].map((p) => file(p));
		const tried = filesToTry([...many, file('README.txt'), ...must]);
		expect(tried).toEqual(expect.arrayContaining(must));
		expect(tried.length).toBeGreaterThan(30);
		expect(tried.length).toBeLessThan(60);
		expect(tried.map(({ path }) => path)).not.toContain('README.txt');
	});

	it('is asked for as a visitor asks', () => {
		expect(addressOfFile('site/index.html')).toBe('/');
		expect(addressOfFile('site/kiosk/index.html')).toBe('/kiosk/');
		expect(addressOfFile('site/_app/version.json')).toBe('/_app/version.json');
	});
});
