import { describe, expect, it } from 'vitest';
import { CARD_CODES } from './card-codes.ts';
import { blacksOf, edgeOf, markPlace } from './card-print.ts';
import type { CardAnswer } from './card-tally.ts';
import { findCards } from './find-cards.ts';

const SIDE = 260;
const ANSWERS = [0, 1, 2, 3] as const satisfies readonly CardAnswer[];

/** A printed card on a grey wall, turned so that the edge of an answer is up, as a photocopy shows it. */
function photograph(card: number, up: CardAnswer) {
	const [width, height] = [400, 400];
	const data = new Uint8Array(width * height).fill(120);
	const blacks = blacksOf(card);
	const angle = (-edgeOf(up) * Math.PI) / 180;
	const dark = (u: number, v: number): boolean =>
		blacks.some(
			(one) => u >= one.x && u < one.x + one.width && v >= one.y && v < one.y + one.height
		) ||
		ANSWERS.some((answer) => {
			const { x, y, size } = markPlace(answer);
			return Math.hypot(u - x, v - y) < size / 2;
		});
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const [dx, dy] = [x + 0.5 - width / 2, y + 0.5 - height / 2];
			const u = (dx * Math.cos(angle) + dy * Math.sin(angle)) / SIDE + 0.5;
			const v = (-dx * Math.sin(angle) + dy * Math.cos(angle)) / SIDE + 0.5;
			if (u < 0 || v < 0 || u >= 1 || v >= 1) continue;
			data[y * width + x] = dark(u, v) ? 30 : 230;
		}
	return { width, height, data };
}

describe('a printed answer card', () => {
	it('is read as its number and as the answer whose edge is up, its letters beside the frame', () => {
		for (const card of [0, 17, 59])
			for (const answer of ANSWERS)
				expect(
					findCards(photograph(card, answer)).map((seen) => [seen.card, seen.answer]),
					`card ${card}, answer ${answer}`
				).toEqual([[card, answer]]);
	});

	it('leaves paper between each letter and the frame, and between each letter and the rim', () => {
		for (const answer of ANSWERS) {
			const { x, y, size } = markPlace(answer);
			const frame = Math.max(Math.abs(x - 0.5), Math.abs(y - 0.5)) - size / 2;
			expect(frame).toBeGreaterThan(0.36);
			expect(frame + size).toBeLessThan(0.5);
		}
	});

	it('has 60 numbers, each another picture', () => {
		const pictures = CARD_CODES.map((_, card) => JSON.stringify(blacksOf(card)));
		expect(new Set(pictures).size).toBe(60);
	});
});
