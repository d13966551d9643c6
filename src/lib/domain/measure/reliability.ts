import { mean, populationVariance, sampleVariance, sum } from './moments.ts';

type Answers = readonly (readonly number[])[];

/**
 * Cronbach's alpha of `answers[person][item]` (any scale; 0/1 gives KR-20): how far the items measure one thing.
 * Reverse the items that ask the other way round first, or it comes out low, even below 0: that is said, not
 * hidden. `null` with fewer than two items or when all scores are equal. Source: L. J. Cronbach, Psychometrika
 * 16 (1951) 297. Both variances are of the population: mixing the kinds gives a wrong, higher figure.
 */
export function cronbachAlpha(answers: Answers): number | null {
	const items = answers[0]?.length ?? 0;
	const total = populationVariance(answers.map(sum));
	if (items < 2 || !(total > 0)) return null;
	const parts = sum(columns(answers).map(populationVariance));
	return (items / (items - 1)) * (1 - parts / total);
}

/** Alpha without each item in turn: an item whose absence raises it measures something else. */
export function alphaIfDeleted(answers: Answers): readonly (number | null)[] {
	return columns(answers).map((_, item) =>
		cronbachAlpha(answers.map((row) => row.filter((_answer, place) => place !== item)))
	);
}

/** Turns one item of a scale round: on 1 to 5 a 2 becomes a 4. */
export function reverseItem(
	answers: Answers,
	item: number,
	{ min, max }: { readonly min: number; readonly max: number }
): Answers {
	return answers.map((row) =>
		row.map((answer, place) => (place === item ? min + max - answer : answer))
	);
}

/**
 * KR-20 for right (1) and wrong (0): G. F. Kuder and M. W. Richardson, Psychometrika 2 (1937) 151. For short
 * quizzes of groups 0.60 is enough.
 */
export function kr20(answers: Answers): number | null {
	return cronbachAlpha(answers);
}

/** KR-21: the same, as if all items were equally difficult; never above KR-20. */
export function kr21(answers: Answers): number | null {
	const items = answers[0]?.length ?? 0;
	const totals = answers.map(sum);
	const variance = populationVariance(totals);
	if (items < 2 || !(variance > 0)) return null;
	const centre = mean(totals);
	return (items / (items - 1)) * (1 - (centre * (items - centre)) / (items * variance));
}

/** Standard error of measurement in points: how far one person's score may be off. */
export function standardErrorOfMeasurement(answers: Answers): number | null {
	const reliability = kr20(answers);
	if (reliability === null) return null;
	return Math.sqrt(sampleVariance(answers.map(sum)) * Math.max(0, 1 - reliability));
}

function columns(answers: Answers): readonly (readonly number[])[] {
	return (answers[0] ?? []).map((_, item) => answers.map((row) => row[item] ?? 0));
}
