import decodeQR from 'qr/decode.js';
import { expect, it } from 'vitest';
import { sampleClass } from '#tests/support/sample-outcomes.ts';
import { frameText, makeFountain, packOutcomes } from '#lib/domain/transfer/index.ts';
import { drawCode, type DrawnCode } from './draw-code.ts';

const SCALE = 4;

/** The drawing as a camera without any fault would give it. */
function pictureOf({ path, size }: DrawnCode) {
	const side = size * SCALE;
	const data = new Uint8Array(side * side * 4).fill(255);
	for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
		for (let at = 0; at < Number(length) * SCALE; at += 1) {
			for (let down = 0; down < SCALE; down += 1) {
				const place = (Number(y) * SCALE + down) * side + Number(x) * SCALE + at;
				data.fill(0, place * 4, place * 4 + 3);
			}
		}
	}
	return { width: side, height: side, data };
}

const frames = makeFountain(packOutcomes(sampleClass(60)), 240);

it.each([0, 1, 13, 14, 500])('draws code %i so that a reader gives its text back', (number) => {
	const text = frameText(frames, number);
	expect(decodeQR(pictureOf(drawCode(text)))).toBe(text);
});

it('leaves four light modules around it and stays within version 13', () => {
	const { path, size } = drawCode(frameText(frames, 0));
	expect(size).toBeLessThanOrEqual(69 + 8);
	expect(path).not.toMatch(/M[0-3] |M\d+ [0-3]h/);
});
