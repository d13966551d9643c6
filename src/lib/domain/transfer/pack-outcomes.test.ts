import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import frozen from '#tests/fixtures/outcomes/v1.json' with { type: 'json' };
import packed from '#tests/fixtures/transfer/packed-v1.json' with { type: 'json' };
import { anyOutcome, sampleClass } from '#tests/support/sample-outcomes.ts';
import { LOCALES } from '../shared/index.ts';
import {
	AGE_BANDS,
	fromHex,
	GENDERS,
	SETTINGS,
	toHex,
	WAVES,
	type Outcome
} from '../outcome/index.ts';
import { AGE_CODES, GENDER_CODES, LOCALE_CODES, SETTING_CODES, WAVE_CODES } from './code-tables.ts';
import { canonicalJson } from './canonical.ts';
import { packOutcomes } from './pack-outcomes.ts';
import { unpackOutcomes } from './unpack-outcomes.ts';

const parse = (text: string): unknown => JSON.parse(text);

function recordsOf(bytes: Uint8Array): unknown[] {
	const batch = unpackOutcomes(bytes);
	if (!batch.ok) return [];
	return batch.value.records.map((entry) => {
		if (entry.kind === 'damaged') return 'damaged';
		return entry.kind === 'text' ? parse(entry.text) : entry.record;
	});
}

describe('packed outcomes', () => {
	it('come back as they were, whatever an outcome may hold, in their order', () => {
		fc.assert(
			fc.property(fc.array(anyOutcome, { maxLength: 5 }), (outcomes) => {
				expect(recordsOf(packOutcomes(outcomes))).toEqual(outcomes);
			}),
			{ numRuns: 300 }
		);
	});

	it('carry a field or a word that came into the contract later', () => {
		const [first] = sampleClass(1);
		const later: Outcome[] = [
			Object.assign({}, first, { rooms: 3 }),
			Object.assign({}, first, { wave: 'after-a-year' })
		];
		expect(recordsOf(packOutcomes(later))).toEqual(later);
	});

	it('are read for ever: the frozen bytes of version 1 say what they said', () => {
		expect(recordsOf(fromHex(packed.bytes))).toEqual(frozen.outcomes);
	});

	it('are written as the frozen bytes, so that two versions of Safar agree', () => {
		const outcomes = recordsOf(fromHex(packed.bytes));
		expect(outcomes).toHaveLength(2);
		expect(toHex(packOutcomes(sampleClass(2)))).toBe(packed.class);
	});

	it('take less than 60 bytes for an outcome of a class', () => {
		expect(packOutcomes(sampleClass(60)).length / 60).toBeLessThan(60);
	});

	it('fit into one code when there is one', () => {
		expect(packOutcomes(sampleClass(1)).length).toBeLessThan(240);
	});

	it('have a code for every word of the contract', () => {
		expect(WAVES.every((word) => WAVE_CODES.includes(word))).toBe(true);
		expect(SETTINGS.every((word) => SETTING_CODES.includes(word))).toBe(true);
		expect(LOCALES.every((word) => LOCALE_CODES.includes(word))).toBe(true);
		expect(GENDERS.every((word) => GENDER_CODES.includes(word))).toBe(true);
		expect(AGE_BANDS.every((word) => AGE_CODES.includes(word))).toBe(true);
	});
});

describe('damaged batches', () => {
	const bytes = packOutcomes(sampleClass(20));

	it('give the records before the break when they are cut off, and invent none', () => {
		for (let length = 0; length < bytes.length; length += 7) {
			const records = recordsOf(bytes.slice(0, length));
			const whole = records.filter((record) => record !== 'damaged');
			expect(sampleClass(20).slice(0, whole.length)).toEqual(whole);
		}
	});

	it('never pass a record whose bits have changed as a good one', () => {
		const good = new Set(sampleClass(20).map((outcome) => canonicalJson(outcome)));
		let passed = 0;
		for (let bit = 0; bit < bytes.length * 8; bit += 5) {
			const bent = Uint8Array.from(bytes);
			bent[bit >> 3] = (bent[bit >> 3] ?? 0) ^ (1 << (bit & 7));
			passed += recordsOf(bent).filter(
				(record) => record !== 'damaged' && !good.has(canonicalJson(record))
			).length;
		}
		// Two bytes of checksum let one in 65,536 through; the sum of the whole sequence stands before them.
		expect(passed).toBeLessThanOrEqual(1);
	});

	it('of a newer Safar are left alone', () => {
		expect(unpackOutcomes(Uint8Array.from([9, ...bytes.slice(1)]))).toEqual({
			ok: false,
			problems: ['newer-format']
		});
	});

	it('of any bytes at all end in an answer', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
				expect(typeof unpackOutcomes(Uint8Array.from([1, ...noise])).ok).toBe('boolean');
			}),
			{ numRuns: 500 }
		);
	});
});
