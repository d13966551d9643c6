import { describe, expect, it } from 'vitest';
import { keyedHash } from '#lib/adapters/device/keyed-hash.ts';
import { steadyRng } from '#tests/support/steady-rng.ts';
import { makeCohort, sealKeyOf, type JoinedCohort } from '../outcome/index.ts';
import { bearerOf } from './bearer-of.ts';

const cohort = makeCohort('2026-W47', steadyRng(1));
const joined: JoinedCohort = {
	code: cohort.code,
	way: 'token',
	country: null,
	instrument: 'core',
	sealKey: sealKeyOf(cohort.linkKey, keyedHash),
	hidden: []
};

describe('bearerOf', () => {
	it('is the same on the trainer’s device and on every phone that was invited', () => {
		const trainer = bearerOf([cohort], null, keyedHash)(cohort.code);
		expect(trainer).toMatch(/^c\./);
		expect(bearerOf([], joined, keyedHash)(cohort.code)).toBe(trainer);
	});

	it('gives away neither key', () => {
		const shown = bearerOf([cohort], joined, keyedHash)(cohort.code) ?? '';
		expect(shown).not.toContain(cohort.linkKey);
		expect(shown).not.toContain(joined.sealKey);
	});

	it('is nothing for open use, for another cohort, and where letters were read out', () => {
		const bearer = bearerOf([cohort], null, keyedHash);
		expect(bearer(null)).toBeNull();
		expect(bearer('M3PQ4RST')).toBeNull();
		expect(bearerOf([], { ...joined, sealKey: null }, keyedHash)(cohort.code)).toBeNull();
	});
});
