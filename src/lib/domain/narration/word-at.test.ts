import { describe, expect, it } from 'vitest';
import { wordAt } from './word-at.ts';

describe('the word that is being said', () => {
	it('is the last one that has begun', () => {
		const marks = [
			[0, 30],
			[1, 400],
			[2, 900]
		] as const;
		expect([0, 30, 399, 400, 5000].map((ms) => wordAt(marks, ms))).toEqual([null, 0, 0, 1, 2]);
	});

	it('is none when the clip has no marks', () => {
		expect(wordAt([], 100)).toBeNull();
	});
});
