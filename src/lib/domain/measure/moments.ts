/** Lists of numbers, plain or typed. Loops by place, because reports run over a hundred thousand people on a phone. */
export type Numbers = readonly number[] | Float64Array | Uint16Array;

export function sum(values: Numbers): number {
	const { length } = values;
	let total = 0;
	for (let n = 0; n < length; n++) total += values[n] ?? 0;
	return total;
}

/** NaN of an empty list. */
export function mean(values: Numbers): number {
	return sum(values) / values.length;
}

/** Sum of squared distances from the mean: divided by n the population variance, by n - 1 that of a sample. */
export function squares(values: Numbers): number {
	const centre = mean(values);
	const { length } = values;
	let total = 0;
	for (let n = 0; n < length; n++) {
		const apart = (values[n] ?? 0) - centre;
		total += apart * apart;
	}
	return total;
}

export function sampleVariance(values: Numbers): number {
	return squares(values) / (values.length - 1);
}

export function populationVariance(values: Numbers): number {
	return squares(values) / values.length;
}

export function sampleSd(values: Numbers): number {
	return Math.sqrt(sampleVariance(values));
}

/** Pearson's r of two lists of the same length; `null` when one of them does not vary. */
export function correlation(x: Numbers, y: Numbers): number | null {
	const spread = Math.sqrt(squares(x) * squares(y));
	if (!(spread > 0)) return null;
	const [centreX, centreY] = [mean(x), mean(y)];
	let together = 0;
	for (let n = 0; n < x.length; n++) together += ((x[n] ?? 0) - centreX) * ((y[n] ?? 0) - centreY);
	return together / spread;
}
