import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOutcome, sampleClass } from '#tests/support/sample-outcomes.ts';
import type { Outcome } from '../outcome/index.ts';
import { canonicalJson } from './canonical.ts';
import { mergeOutcomes, type Incoming, type KnownRow } from './merge.ts';
import { makeOffer, offerBytes, splitOfferBytes, type Digest } from './offer.ts';
import {
	expectedDigits,
	makeReceipt,
	provenBy,
	readReceipt,
	receiptDigits,
	receiptText
} from './receipt.ts';
import { atStake, countTravel } from './travel.ts';

const digest: Digest = (bytes) => Uint8Array.from(createHash('sha256').update(bytes).digest());
const incomingOf = (outcomes: readonly Outcome[]): Incoming[] =>
	outcomes.map((outcome, place) => ({ kind: 'outcome', place, outcome }));

/** A store that does what every store must: add what is new, keep what is there. */
class Shelf {
	readonly rows = new Map<string, KnownRow>();
	readonly aside: string[] = [];

	take(outcomes: readonly Outcome[]) {
		const merge = mergeOutcomes(incomingOf(outcomes), this.rows);
		for (const outcome of merge.added) this.rows.set(outcome.id, outcome);
		this.aside.push(...merge.aside.map(({ text }) => text));
		return merge;
	}
}

describe('a merge', () => {
	it('adds nothing the second time, and says so', () => {
		const shelf = new Shelf();
		shelf.take(sampleClass(12));
		const again = shelf.take(sampleClass(12));
		expect(again).toMatchObject({ added: [], aside: [], missing: [] });
		expect(again.had).toHaveLength(12);
		expect(again.held).toHaveLength(12);
		expect(shelf.rows.size).toBe(12);
	});

	it('ends the same in whatever order and however often batches come', () => {
		fc.assert(
			fc.property(
				fc.array(fc.array(anyOutcome, { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
				(batches) => {
					const forth = new Shelf();
					const back = new Shelf();
					for (const batch of batches) forth.take(batch);
					for (const batch of [...batches, ...batches].reverse()) back.take([...batch].reverse());
					expect(new Set(forth.rows.keys())).toEqual(new Set(back.rows.keys()));
				}
			)
		);
	});

	it('keeps what is held and sets the other aside when one id says two things', () => {
		const [first] = sampleClass(1);
		if (first === undefined) throw new Error('a sample is needed');
		const other: Outcome = { ...first, wave: 'late' };
		const shelf = new Shelf();
		shelf.take([first]);
		const merge = shelf.take([other]);
		expect(merge).toMatchObject({
			added: [],
			held: [],
			missing: [0],
			aside: [{ reason: 'conflict' }]
		});
		expect(merge.aside[0]?.text).toBe(canonicalJson(other));
		expect(shelf.rows.get(first.id)).toBe(first);
	});

	it('finds the conflict within one file too', () => {
		const [first] = sampleClass(1);
		if (first === undefined) throw new Error('a sample is needed');
		const merge = new Shelf().take([first, { ...first, wave: 'late' }, first]);
		expect(merge.added).toEqual([first]);
		expect(merge.missing).toEqual([1]);
	});

	it('never writes over a row that it cannot read', () => {
		const [first] = sampleClass(1);
		if (first === undefined) throw new Error('a sample is needed');
		const merge = mergeOutcomes(incomingOf([first]), new Map([[first.id, null]]));
		expect(merge).toMatchObject({ added: [], held: [], aside: [{ reason: 'conflict' }] });
	});

	it('takes a record for the same whatever the order of its fields', () => {
		const [first] = sampleClass(1);
		if (first === undefined) throw new Error('a sample is needed');
		const { id, ...rest } = first;
		const shelf = new Shelf();
		shelf.take([first]);
		expect(shelf.take([{ ...rest, id }]).had).toEqual([id]);
	});
});

describe('a receipt', () => {
	const offer = makeOffer(sampleClass(60), digest);
	const ids = offer.outcomes.map(({ id }) => id);
	const made = { id: offer.id, ids };

	it('proves that all are held, through its code', () => {
		const receipt = makeReceipt(offer.id, ids, [], digest);
		const read = readReceipt(receiptText(receipt));
		expect(read).toEqual(receipt);
		expect(provenBy(receipt, made, digest)).toEqual(ids);
	});

	it('proves just those that are held when some were set aside', () => {
		const held = ids.filter((_, place) => place !== 3 && place !== 40);
		const receipt = makeReceipt(offer.id, held, [3, 40], digest);
		expect(readReceipt(receiptText(receipt))).toEqual(receipt);
		expect(provenBy(receipt, made, digest)).toEqual(held);
	});

	it('proves nothing when it is of other outcomes, or claims more than it can', () => {
		const other = makeOffer(sampleClass(60, 2), digest);
		const foreign = makeReceipt(
			other.id,
			other.outcomes.map(({ id }) => id),
			[],
			digest
		);
		expect(provenBy(foreign, made, digest)).toBeNull();
		expect(provenBy({ ...foreign, offer: offer.id }, made, digest)).toBeNull();
		const short = makeReceipt(offer.id, ids.slice(1), [0], digest);
		expect(provenBy({ ...short, held: 60, missing: [] }, made, digest)).toBeNull();
	});

	it('can be told in eight digits when everything arrived, and in none otherwise', () => {
		const receipt = makeReceipt(offer.id, ids, [], digest);
		expect(receiptDigits(receipt)).toMatch(/^\d{8}$/);
		expect(receiptDigits(receipt)).toBe(expectedDigits(made, digest));
		expect(receiptDigits(makeReceipt(offer.id, ids.slice(1), [0], digest))).toBeNull();
	});

	it.each([
		['SAFARO1:ABC', 'foreign'],
		['https://example.org', 'foreign'],
		['SAFARR1:', 'damaged'],
		['SAFARR1:XYZ*', 'damaged']
	])('is not read from %s', (text, why) => {
		expect(readReceipt(text)).toBe(why);
	});

	it('is not read when a letter has changed', () => {
		const text = receiptText(makeReceipt(offer.id, ids, [], digest));
		for (let at = 8; at < text.length; at += 1) {
			const letter = text[at] === 'A' ? 'B' : 'A';
			const read = readReceipt(`${text.slice(0, at)}${letter}${text.slice(at + 1)}`);
			expect(typeof read).toBe('string');
		}
	});
});

describe('an offer', () => {
	it('is the same whatever the order, and another when one record is', () => {
		const outcomes = sampleClass(5);
		expect(makeOffer([...outcomes].reverse(), digest)).toEqual(makeOffer(outcomes, digest));
		expect(makeOffer(outcomes.slice(1), digest).id).not.toBe(makeOffer(outcomes, digest).id);
	});

	it('carries its name in front of its outcomes', () => {
		const offer = makeOffer(sampleClass(5), digest);
		expect(splitOfferBytes(offerBytes(offer))?.id).toBe(offer.id);
		expect(splitOfferBytes(Uint8Array.from([1, 2]))).toBeNull();
	});
});

describe('where outcomes stand', () => {
	const week = '2026-W47';
	const offers = [{ id: 'a', way: 'file', week, ids: ['1', '2', '3'] } as const];

	it('is saved, exported or received, each outcome once', () => {
		const receipts = [{ offer: 'a', digest: 'x', week, ids: ['2'] } as const];
		const counts = countTravel(['1', '2', '3', '4'], offers, receipts);
		expect(counts).toEqual({ saved: 1, exported: 2, received: 1 });
		expect(atStake(counts)).toBe(3);
	});

	it('is never received without a receipt, however often it was handed over', () => {
		expect(countTravel(['1'], [...offers, ...offers], [])).toEqual({
			saved: 0,
			exported: 1,
			received: 0
		});
	});
});
