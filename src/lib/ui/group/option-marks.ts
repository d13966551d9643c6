/** What stands beside an option on the screen and beside an edge on a card. Drawn on a grid of 64. */
export interface OptionMark {
	readonly letter: 'A' | 'B' | 'C' | 'D';
	readonly shape: 'circle' | 'square' | 'triangle' | 'cross';
	readonly path: string;
}

const MARKS = [
	{ letter: 'A', shape: 'circle', path: 'M32 3a29 29 0 1 1 0 58 29 29 0 0 1 0-58z' },
	{ letter: 'B', shape: 'square', path: 'M6 6h52v52H6z' },
	{ letter: 'C', shape: 'triangle', path: 'M32 2L63 60H1z' },
	{ letter: 'D', shape: 'cross', path: 'M18 3h28v15h15v28H46v15H18V46H3V18h15z' }
] as const satisfies readonly OptionMark[];

/** `place` counts from 0; no item has more than four that are asked of a room. */
export function markAt(place: number): OptionMark {
	return MARKS[place] ?? MARKS[3];
}
