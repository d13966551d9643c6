import { expect, it } from 'vitest';
import { runsOf } from './trend-line.ts';

it('joins months that follow each other, and no line runs over a month that is not told', () => {
	expect(runsOf(['a', 'b', null, null, 'c'])).toEqual([
		[
			{ at: 0, point: 'a' },
			{ at: 1, point: 'b' }
		],
		[{ at: 4, point: 'c' }]
	]);
	expect(runsOf([null])).toEqual([]);
});
