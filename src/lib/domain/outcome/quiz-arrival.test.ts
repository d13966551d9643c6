import { describe, expect, it } from 'vitest';
import type { Person } from './quiz-progress.ts';
import { questionsComeFirst } from './quiz-arrival.ts';

const saidYes: Person = { token: '00', taken: [] };
const tookBaseline: Person = {
	token: '00',
	taken: [{ instrument: 'the-offer', wave: 'baseline', form: 'A' }]
};

describe('questions stand before a story', () => {
	it('for somebody who has not been asked', () => {
		expect(questionsComeFirst('the-offer', false, null, null)).toBe(true);
	});

	it('no more, once somebody said No and went into the story', () => {
		expect(questionsComeFirst('the-offer', true, null, null)).toBe(false);
	});

	it('no more, once the baseline was taken', () => {
		expect(questionsComeFirst('the-offer', false, tookBaseline, null)).toBe(false);
	});

	it('again for another instrument', () => {
		expect(questionsComeFirst('same-road', false, tookBaseline, null)).toBe(true);
		expect(questionsComeFirst('the-offer', false, saidYes, null)).toBe(true);
	});
});
