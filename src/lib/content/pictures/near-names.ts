/** Letters to add, remove or change to get from one word to the other (Levenshtein 1966). */
function distance(from: string, to: string): number {
	let row = Array.from({ length: to.length + 1 }, (_, column) => column);
	for (const [line, letter] of [...from].entries()) {
		const next = [line + 1];
		for (const [column, other] of [...to].entries()) {
			const above = row[column + 1] ?? 0;
			const corner = row[column] ?? 0;
			const left = next[column] ?? 0;
			next.push(Math.min(above + 1, left + 1, corner + (letter === other ? 0 : 1)));
		}
		row = next;
	}
	return row[to.length] ?? 0;
}

/**
 * At most three of the known names that the author may have meant, nearest first: names that hold the word or
 * are held by it, and names that are a few letters away. Empty when nothing is near.
 */
export function nearNames(name: string, known: readonly string[]): readonly string[] {
	const scored = known.map((candidate) => {
		const inside = candidate.includes(name) || name.includes(candidate);
		return { candidate, score: inside ? 1 : distance(name, candidate) };
	});
	const limit = Math.max(2, Math.floor(name.length / 3));
	return scored
		.filter(({ score }) => score <= limit)
		.sort((a, b) => a.score - b.score || a.candidate.localeCompare(b.candidate, 'en'))
		.slice(0, 3)
		.map(({ candidate }) => candidate);
}
