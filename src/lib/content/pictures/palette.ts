/** The colours of every picture: the six of the app (`paper` … `brick`) and tints of them. */
export const PALETTE = {
	white: '#fffdf8',
	paper: '#fbf6ec',
	cream: '#f4e9d3',
	sand: '#e9d4ae',
	straw: '#dcbb83',
	clay: '#c99a64',
	earth: '#a97748',
	bark: '#7a5539',
	soil: '#5a3f30',
	ink: '#1f2a44',
	night: '#2b3560',
	dusk: '#46538a',
	indigo: '#2b3a7e',
	iris: '#5566a8',
	lilac: '#98a5d0',
	mist: '#c9d3e6',
	haze: '#dfe7ee',
	sky: '#e6eff2',
	marigold: '#e79a1f',
	amber: '#f0b95c',
	honey: '#f8dca6',
	leaf: '#2e7d5b',
	moss: '#5f9f7b',
	mint: '#a6cdb3',
	dew: '#d5e7d6',
	brick: '#b2452c',
	rust: '#c96f50',
	rose: '#dfa187',
	blush: '#f0cfbd',
	steel: '#8f9bab',
	tin: '#b8c1ca',
	foil: '#dce1e4'
} as const;

/** Cloth of clothes, scarves and turbans, and the lighter thread of its border. */
export const CLOTH = {
	indigo: { plain: '#3b4a92', trim: '#e79a1f' },
	sky: { plain: '#6f9cc4', trim: '#fbf6ec' },
	teal: { plain: '#2f8079', trim: '#f0b95c' },
	leaf: { plain: '#2e7d5b', trim: '#f0b95c' },
	olive: { plain: '#83834a', trim: '#f4e9d3' },
	marigold: { plain: '#e2a03a', trim: '#fbf0d6' },
	sand: { plain: '#cdae7e', trim: '#7a5539' },
	cream: { plain: '#efe3ca', trim: '#c99a64' },
	rose: { plain: '#d1808a', trim: '#fbe6d2' },
	plum: { plain: '#7c4a76', trim: '#f0b95c' },
	maroon: { plain: '#8c3b48', trim: '#f0b95c' },
	slate: { plain: '#5d6b80', trim: '#dce1e4' }
} as const;

export const SKIN = { wheat: '#d9a06b', tan: '#c58a58', brown: '#a96b40', deep: '#7f4e30' } as const;

export const HAIR = { black: '#2a2223', brown: '#4a3226', grey: '#8d8a88', white: '#dcd8d2' } as const;
