import { describe, expect, it } from 'vitest';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { parsePackOptions } from './pack-options.ts';

describe('which voices go into a pack', () => {
	it('are all of them, some, or none, as it was said', () => {
		expect(parsePackOptions(['--all'])).toMatchObject({ locales: LOCALES, modules: null });
		expect(parsePackOptions(['--no-voices'])).toMatchObject({ locales: [] });
		expect(
			parsePackOptions(['--locale', 'hi, ne', '--locale', 'hi', '--modules', 'the-offer,my-rights'])
		).toMatchObject({ locales: ['hi', 'ne'], modules: ['the-offer', 'my-rights'] });
		expect(parsePackOptions(['--modules', 'the-offer'])).toMatchObject({ locales: LOCALES });
	});

	it.each([
		[[], 'Say which voices'],
		[['--all', '--locale', 'hi'], 'one of the three'],
		[['--all', '--no-voices'], 'one of the three'],
		[['--locale', 'xx'], 'not told in "xx"'],
		[['--all', '--formats', 'wav'], 'no sound format "wav"'],
		[['--al'], '--al']
	])('are never guessed: %j', (args, words) => {
		expect(() => parsePackOptions(args)).toThrow(words);
	});

	it('are in both formats unless one is enough', () => {
		expect(parsePackOptions(['--all']).formats).toEqual(['ogg', 'mp3']);
		expect(parsePackOptions(['--all', '--formats', 'ogg']).formats).toEqual(['ogg']);
	});
});
