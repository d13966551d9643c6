import { mean, sum } from './moments.ts';

/**
 * The part of what could still be gained that was gained, of group means; `max`: the best score.
 * `null` ("undefined") when the mean before is already the best. Below 0.3 low, above 0.7 high. Never the only
 * measure: it depends on the score before and on who dropped out. Source: R. R. Hake, Am. J. Phys. 66 (1998) 64.
 */
export function normalisedGain(before: number, after: number, max: number): number | null {
	return before >= max ? null : (after - before) / (max - before);
}

/** Gain of averages: nobody is left out. `null` of an empty group or one at its best before. */
export function gainOfAverages(
	before: readonly number[],
	after: readonly number[],
	max: number
): number | null {
	return before.length === 0 ? null : normalisedGain(mean(before), mean(after), max);
}

export interface PersonalGains {
	/** One per person; `null` for who was at the best score before. */
	readonly gains: readonly (number | null)[];
	/** Mean of the defined ones; differs from the gain of averages (Bao, Am. J. Phys. 74 (2006) 917). */
	readonly mean: number | null;
	readonly excludedAtCeiling: number;
}

export function personalGains(
	before: readonly number[],
	after: readonly number[],
	max: number
): PersonalGains {
	const gains = before.map((score, n) => normalisedGain(score, after[n] ?? NaN, max));
	return { gains, mean: meanOfDefined(gains), excludedAtCeiling: countNull(gains) };
}

/**
 * Normalised change: a loss is measured against what there was to lose. `null` for who stayed at the best or at
 * the lowest score. Source: J. D. Marx and K. Cummings, Am. J. Phys. 75 (2007) 87.
 */
export function normalisedChanges(
	before: readonly number[],
	after: readonly number[],
	max: number
): { readonly changes: readonly (number | null)[]; readonly mean: number | null } {
	const changes = before.map((score, n) => normalisedChange(score, after[n] ?? NaN, max));
	return { changes, mean: meanOfDefined(changes) };
}

function normalisedChange(before: number, after: number, max: number): number | null {
	if (after > before) return (after - before) / (max - before);
	if (after < before) return (after - before) / before;
	return before >= max || before <= 0 ? null : 0;
}

function meanOfDefined(values: readonly (number | null)[]): number | null {
	const defined = values.filter((value) => value !== null);
	return defined.length === 0 ? null : sum(defined) / defined.length;
}

function countNull(values: readonly (number | null)[]): number {
	return values.filter((value) => value === null).length;
}
