import type { Locale } from '#lib/domain/shared/index.ts';
import { CLAIM_PATTERNS } from './claim-patterns.ts';
import { toLatinDigits } from './digits.ts';

/** Something that must be true, so that it needs a source. */
export interface Claim {
	readonly kind: 'number' | 'fee' | 'age' | 'law';
	/** The words that gave it away. */
	readonly words: string;
}

/** Every fee, age and law that a text speaks of. A question claims nothing about ages and laws. */
export function findClaims(text: string, locale: Locale): Claim[] {
	const latin = toLatinDigits(text);
	const statements = latin.replace(/[^.!।|۔\n]*[?؟]/gu, ' ');
	const { fee, age, law } = CLAIM_PATTERNS[locale];
	return [
		...matches('fee', fee, latin),
		...matches('age', age, statements),
		...matches('law', law, statements)
	];
}

function matches(kind: Claim['kind'], patterns: readonly RegExp[], text: string): Claim[] {
	for (const pattern of patterns) {
		const found = pattern.exec(text);
		if (found !== null) return [{ kind, words: found[0].trim() }];
	}
	return [];
}
