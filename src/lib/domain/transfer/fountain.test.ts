import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleClass, steadyNumbers } from '#tests/support/sample-outcomes.ts';
import { makeFountain } from './fountain.ts';
import { frameText, readFrame } from './frame.ts';
import { packOutcomes } from './pack-outcomes.ts';
import { SequenceReceiver, type Sighting } from './sequence-receiver.ts';

const BLOCK = 240;

/** Shows frames one after the other until the batch is whole; how many were shown. */
function framesUntilWhole(bytes: Uint8Array, lost: number, seed: number, from = 0): number {
	const fountain = makeFountain(bytes, BLOCK);
	const receiver = new SequenceReceiver();
	const random = steadyNumbers(seed);
	for (let shown = 1; shown < 5000; shown += 1) {
		if (random() < lost) continue;
		const sighting = receiver.see(frameText(fountain, from + shown - 1));
		if (sighting.kind === 'whole') {
			expect(sighting.bytes).toEqual(bytes);
			return shown;
		}
	}
	throw new Error('never whole');
}

describe('a sequence of codes', () => {
	it('gives any bytes back, whatever is lost and wherever the camera begins', () => {
		fc.assert(
			fc.property(
				fc.uint8Array({ minLength: 1, maxLength: 6000 }),
				fc.integer({ min: 0, max: 70_000 }),
				fc.integer({ min: 1, max: 1_000_000 }),
				(bytes, from, seed) => {
					expect(framesUntilWhole(bytes, 0.2, seed, from)).toBeGreaterThan(0);
				}
			),
			{ numRuns: 100 }
		);
	});

	it('needs no more frames than there are blocks when none is lost', () => {
		const bytes = packOutcomes(sampleClass(60));
		expect(framesUntilWhole(bytes, 0, 1)).toBe(Math.ceil(bytes.length / BLOCK));
	});

	it('needs about two frames more than are blocks when every fifth is lost', () => {
		const bytes = packOutcomes(sampleClass(60));
		const blocks = Math.ceil(bytes.length / BLOCK);
		const runs = Array.from({ length: 200 }, (_, run) => framesUntilWhole(bytes, 0.2, run + 1));
		const mean = runs.reduce((sum, shown) => sum + shown, 0) / runs.length;
		expect(mean).toBeLessThan((blocks + 2.5) / 0.8);
	});

	it('takes frames in any order, and each as often as it is seen', () => {
		const bytes = packOutcomes(sampleClass(30));
		const fountain = makeFountain(bytes, BLOCK);
		const receiver = new SequenceReceiver();
		const numbers = fountain.blocks.map((_, number) => number).reverse();
		const sightings = numbers.flatMap((number) => [
			receiver.see(frameText(fountain, number)),
			receiver.see(frameText(fountain, number))
		]);
		expect(sightings.filter(({ kind }) => kind === 'again')).toHaveLength(numbers.length);
		expect(sightings.at(-2)).toEqual({ kind: 'whole', bytes });
	});

	it('tells how many pieces are there and how many are needed', () => {
		const fountain = makeFountain(packOutcomes(sampleClass(30)), BLOCK);
		const receiver = new SequenceReceiver();
		const sighting = receiver.see(frameText(fountain, 0));
		expect(sighting).toEqual({ kind: 'new', have: 1, need: fountain.blocks.length });
	});

	it('keeps two phones in view apart', () => {
		const one = makeFountain(packOutcomes(sampleClass(12, 1)), BLOCK);
		const other = makeFountain(packOutcomes(sampleClass(12, 2)), BLOCK);
		const receiver = new SequenceReceiver();
		const seen: Sighting[] = [];
		for (let number = 0; number < one.blocks.length; number += 1) {
			seen.push(receiver.see(frameText(one, number)), receiver.see(frameText(other, number)));
		}
		expect(seen.filter(({ kind }) => kind === 'whole')).toHaveLength(2);
	});
});

describe('codes that are not ours', () => {
	const frame = frameText(makeFountain(packOutcomes(sampleClass(3)), BLOCK), 0);

	it.each([
		['a web address', 'https://example.org/', 'foreign'],
		['a receipt', 'SAFARR1:ABC', 'foreign'],
		['nothing', '', 'foreign'],
		['a newer Safar', frame.replace('SAFARO1', 'SAFARO2'), 'newer-format'],
		['a torn one', frame.slice(0, -6), 'damaged'],
		['one with a changed letter', `${frame.slice(0, 20)}0${frame.slice(21)}`, 'damaged'],
		['small letters', frame.toLowerCase(), 'foreign']
	])('are ignored with a reason: %s', (_, text, why) => {
		expect(new SequenceReceiver().see(text)).toEqual({ kind: 'ignored', why });
	});

	it('begin again when a forged code spoils the sum', () => {
		const fountain = makeFountain(packOutcomes(sampleClass(20)), BLOCK);
		const forged = {
			...fountain,
			blocks: fountain.blocks.map((block) => block.map((byte) => byte ^ 1))
		};
		const receiver = new SequenceReceiver();
		receiver.see(frameText(forged, 0));
		const first = fountain.blocks.map((_, number) => receiver.see(frameText(fountain, number)));
		expect(first.at(-1)).toEqual({ kind: 'ignored', why: 'damaged' });
		const second = fountain.blocks.map((_, number) => receiver.see(frameText(fountain, number)));
		expect(second.at(-1)?.kind).toBe('whole');
	});

	it('hold only what an alphanumeric QR code can say', () => {
		expect(frame).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
		expect(typeof readFrame(frame)).toBe('object');
	});
});
