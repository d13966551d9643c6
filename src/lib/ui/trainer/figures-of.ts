import type { GuardedLine } from '#lib/state/trainer-desk.svelte.ts';

/** The waves of one indicator and one kind of item, which are shown together. */
export interface Figure extends Pick<GuardedLine['name'], 'part' | 'indicator' | 'kind'> {
	readonly lines: readonly GuardedLine[];
}

/** In the order in which indicators first appear in the report. */
export function figuresOf(lines: readonly GuardedLine[]): readonly Figure[] {
	const figures = new Map<string, Figure>();
	for (const line of lines) {
		const { part, indicator, kind } = line.name;
		const key = `${part} ${indicator} ${kind}`;
		const before = figures.get(key)?.lines ?? [];
		figures.set(key, { part, indicator, kind, lines: [...before, line] });
	}
	return [...figures.values()];
}
