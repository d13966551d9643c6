import { expect, it } from 'vitest';
import { addCounts, noCounts, toldCounts } from '#lib/domain/kiosk/index.ts';
import { countsText } from './counts-text.ts';

it('says what the screen says, and withholds what the screen withholds', () => {
	const answer = (item: string, option: string) =>
		({ kind: 'answer', item, version: 1, option }) as const;
	const counts = addCounts(noCounts('2026-11-01'), [
		{ kind: 'visit', locale: 'hi' },
		{ kind: 'start', story: 'on-the-way' },
		answer('rare', 'a'),
		...['a', 'a', 'b', 'b', 'b'].map((option) => answer('visa-a', option))
	]);
	expect(countsText(toldCounts(counts), 'c0ffee').split('\n')).toEqual([
		'safar-kiosk 1',
		'version c0ffee',
		'since 2026-11-01',
		'visit hi 1',
		'help 0',
		'start on-the-way 1',
		'finish on-the-way 0',
		'answer rare 1 few',
		'answer visa-a 1 a 2',
		'answer visa-a 1 b 3'
	]);
});
