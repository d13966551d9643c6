import type { CohortCode, Result, Rng } from '../shared/index.ts';
import { fail, randomBelow, succeed } from '../shared/index.ts';

/**
 * The base-32 alphabet of Douglas Crockford (crockford.com/base32.html): digits and capital letters without
 * I, L, O (they look like 1 and 0) and U (so that no code becomes a rude word).
 */
export const COHORT_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const COHORT_CODE_LENGTH = 8;

const WRITTEN = new RegExp(`^[${COHORT_ALPHABET}]{${COHORT_CODE_LENGTH}}$`);

/** Letters that are read where another was written. */
const CONFUSABLE = new Map([
	['O', '0'],
	['I', '1'],
	['L', '1']
]);

export type CohortCodeProblem =
	| { readonly kind: 'length'; readonly found: number }
	/** `position` counts from 0. */
	| { readonly kind: 'letter'; readonly letter: string; readonly position: number };

/** Forty random bits: names a cohort everywhere without saying anything about it. */
export function makeCohortCode(rng: Rng): CohortCode {
	return Array.from({ length: COHORT_CODE_LENGTH }, () =>
		COHORT_ALPHABET.charAt(randomBelow(COHORT_ALPHABET.length, rng))
	).join('');
}

/** A code as somebody read or copied it. */
export function parseCohortCode(written: string): Result<CohortCode, CohortCodeProblem> {
	return spelledLetters(written, COHORT_CODE_LENGTH);
}

/**
 * Letters as somebody read or copied them: small letters, spaces and hyphens do not matter, and O, I and L are
 * taken as the digits they look like.
 */
export function spelledLetters(written: string, length: number): Result<string, CohortCodeProblem> {
	const letters = [...written.toUpperCase().replaceAll(/[\s-]/g, '')].map(
		(letter) => CONFUSABLE.get(letter) ?? letter
	);
	if (letters.length !== length) return fail([{ kind: 'length', found: letters.length }]);
	const problems = letters.flatMap((letter, position) =>
		COHORT_ALPHABET.includes(letter) ? [] : [{ kind: 'letter', letter, position } as const]
	);
	return problems.length === 0 ? succeed(letters.join('')) : fail(problems);
}

/** Exactly as Safar writes it: what may stand in a record. */
export function isCohortCode(value: string): value is CohortCode {
	return WRITTEN.test(value);
}
