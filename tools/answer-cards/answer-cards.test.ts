import { describe, expect, it } from 'vitest';
import { answerOf, findCards, NO_CARDS, seeCards } from '#lib/domain/cards/index.ts';
import { makeScene } from './scene.ts';

function steady(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

describe('answer cards in rendered photographs', () => {
	it('are counted, nine of ten and more, with no wrong answer and no card that is not there', () => {
		const wishes = {
			width: 1280,
			height: 720,
			cards: 14,
			side: [0.18, 0.2],
			distance: [2, 5],
			light: 1,
			motion: 2,
			blur: 0.7
		} as const;
		const scene = makeScene(wishes, steady(7));
		let tally = NO_CARDS;
		for (let frame = 0; frame < 4; frame++) tally = seeCards(tally, findCards(scene.photograph()));
		const told = scene.placed.map(({ card, answer }) => ({ answer, told: answerOf(tally, card) }));
		expect(told).toHaveLength(14);
		expect(told.filter((one) => one.told !== null && one.told !== one.answer)).toEqual([]);
		expect(told.filter((one) => one.told !== null).length).toBeGreaterThanOrEqual(13);
		const there = scene.placed.map(({ card }) => card);
		expect(Object.keys(tally.seen).filter((card) => !there.includes(Number(card)))).toEqual([]);
	}, 120_000);
});
