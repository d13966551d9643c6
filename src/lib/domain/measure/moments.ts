export function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}

/** NaN of an empty list. */
export function mean(values: readonly number[]): number {
	return sum(values) / values.length;
}

/** Sum of squared distances from the mean: divided by n the population variance, by n - 1 that of a sample. */
export function squares(values: readonly number[]): number {
	const centre = mean(values);
	return sum(values.map((value) => (value - centre) ** 2));
}

export function sampleVariance(values: readonly number[]): number {
	return squares(values) / (values.length - 1);
}

export function populationVariance(values: readonly number[]): number {
	return squares(values) / values.length;
}

export function sampleSd(values: readonly number[]): number {
	return Math.sqrt(sampleVariance(values));
}

/** Pearson's r of two lists of the same length; `null` when one of them does not vary. */
export function correlation(x: readonly number[], y: readonly number[]): number | null {
	const spread = Math.sqrt(squares(x) * squares(y));
	if (!(spread > 0)) return null;
	const [centreX, centreY] = [mean(x), mean(y)];
	return sum(x.map((value, n) => (value - centreX) * ((y[n] ?? 0) - centreY))) / spread;
}
