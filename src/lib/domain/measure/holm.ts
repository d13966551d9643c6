/**
 * p-values of one report, adjusted so that all of them together are wrong in at most 5 % of the cases; in the
 * order given. Source: S. Holm, Scandinavian J. Statistics 6 (1979) 65.
 */
export function holm(values: readonly number[]): readonly number[] {
	const order = [...values.keys()].sort((a, b) => (values[a] ?? 1) - (values[b] ?? 1));
	const adjusted = [...values];
	let least = 0;
	order.forEach((place, rank) => {
		least = Math.min(1, Math.max(least, (values.length - rank) * (values[place] ?? 1)));
		adjusted[place] = least;
	});
	return adjusted;
}
