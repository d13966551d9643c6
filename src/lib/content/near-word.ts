/** The known word that an author most likely meant, or `null` when none is near. */
export function nearWord(word: string, known: Iterable<string>): string | null {
	const limit = word.length < 4 ? 1 : word.length < 8 ? 2 : 3;
	let best: string | null = null;
	let bestDistance = limit + 1;
	for (const candidate of known) {
		if (Math.abs(candidate.length - word.length) > limit) continue;
		const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
		if (distance < bestDistance) {
			best = candidate;
			bestDistance = distance;
		}
	}
	return best;
}

/** ` Did you mean \`x\`?` to put behind a remedy, or nothing. */
export function didYouMean(word: string, known: Iterable<string>): string {
	const near = nearWord(word, known);
	return near === null ? '' : ` Did you mean \`${near}\`?`;
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
	let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let row = 1; row <= a.length; row += 1) {
		const current = [row];
		for (let column = 1; column <= b.length; column += 1) {
			const substitution = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
			current.push(
				Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1)
			);
		}
		previous = current;
	}
	return previous[b.length] ?? 0;
}
