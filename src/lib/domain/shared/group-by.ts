/** Entries by a name, in the order in which the names first appear (`Map.groupBy` is missing on phones of 2022). */
export function groupBy<Entry>(
	entries: readonly Entry[],
	nameOf: (entry: Entry) => string
): ReadonlyMap<string, readonly Entry[]> {
	const groups = new Map<string, Entry[]>();
	for (const entry of entries) {
		const name = nameOf(entry);
		const group = groups.get(name);
		if (group === undefined) groups.set(name, [entry]);
		else group.push(entry);
	}
	return groups;
}
