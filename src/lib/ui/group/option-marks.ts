/** What stands beside an option on the screen and beside an edge on a card. Drawn on a grid of 64. */
export interface OptionMark {
	readonly letter: 'A' | 'B' | 'C' | 'D';
	readonly shape: 'circle' | 'square' | 'triangle' | 'cross';
	readonly path: string;
	/** The same in every theme and on paper; white letters stand out on it. */
	readonly colour: string;
}

const MARKS = [
	{
		letter: 'A',
		shape: 'circle',
		path: 'M32 3a29 29 0 1 1 0 58 29 29 0 0 1 0-58z',
		colour: '#2b3a7e'
	},
	{ letter: 'B', shape: 'square', path: 'M6 6h52v52H6z', colour: '#8a4b00' },
	{ letter: 'C', shape: 'triangle', path: 'M32 2L63 60H1z', colour: '#1f6246' },
	{ letter: 'D', shape: 'cross', path: 'M18 3h28v15h15v28H46v15H18V46H3V18h15z', colour: '#1f2a44' }
] as const satisfies readonly OptionMark[];

/** `place` counts from 0; no item has more than four that are asked of a room. */
export function markAt(place: number): OptionMark {
	return MARKS[place] ?? MARKS[3];
}
