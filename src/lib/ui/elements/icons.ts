/**
 * Our own drawings on a grid of 24, each one path that is stroked, not filled: a dot is a line of
 * almost no length with a round end.
 */
export const ICONS = {
	play: 'M8 5.5v13l10.5-6.5z',
	pause: 'M9 5.5v13M15 5.5v13',
	replay: 'M5 12a7 7 0 1 0 2.3-5.2L5 9M5 4.5V9h4.5',
	slow: 'M4 16.5a5.5 5.5 0 0 1 11 0zM15 16.5h2.5a2.5 2.5 0 0 0 2.5-2.5v-2M19.9 9.5v.01M6 16.5V19M13 16.5V19',
	speaker: 'M4 9.5v5h3.5l5 4v-13l-5 4zM16 9a4.2 4.2 0 0 1 0 6M18.5 6.5a7.8 7.8 0 0 1 0 11',
	mute: 'M4 9.5v5h3.5l5 4v-13l-5 4zM16 9.5l5 5M21 9.5l-5 5',
	back: 'M19 12H5M11 6l-6 6 6 6',
	next: 'M5 12h14M13 6l6 6-6 6',
	skip: 'M5 6l6 6-6 6M13 6l6 6-6 6',
	exit: 'M6 6l12 12M18 6L6 18',
	help: 'M5 4h4l1.8 4.6L8.6 10a11.5 11.5 0 0 0 5.4 5.4l1.4-2.2L20 15v4a1.5 1.5 0 0 1-1.6 1.5A15 15 0 0 1 3.5 5.6 1.5 1.5 0 0 1 5 4z',
	home: 'M4 11.5L12 5l8 6.5M6.5 10v9h11v-9M10.5 19v-5h3v5',
	check: 'M5 12.5l4.5 4.5L19 7',
	cross: 'M7 7l10 10M17 7L7 17',
	question: 'M8.5 9.2A3.6 3.6 0 0 1 12 6c2 0 3.6 1.4 3.6 3.2 0 2.6-3.6 2.7-3.6 5.3M12 18v.01',
	globe:
		'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM3.5 12h17M12 3.5c5 4.8 5 12.2 0 17M12 3.5c-5 4.8-5 12.2 0 17',
	download: 'M12 4v10.5M7.5 10.5L12 15l4.5-4.5M5 19.5h14',
	upload: 'M12 15.5V5M7.5 9L12 4.5 16.5 9M5 19.5h14',
	phone: 'M8 3.5h8a1 1 0 0 1 1 1v15a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1v-15a1 1 0 0 1 1-1zM11.5 17.5h1',
	trash: 'M5 7h14M9.5 7V4.5h5V7M7 7l.8 12.5h8.4L17 7M10.5 10.5v5.5M13.5 10.5v5.5',
	people:
		'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3.5 19.5c0-3.2 2.4-5.5 5.5-5.5s5.5 2.3 5.5 5.5M15.5 5.3a3 3 0 0 1 0 5.4M17 14.3c2.2.7 3.5 2.6 3.5 5.2',
	person: 'M12 11.5a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2zM5 20c0-3.6 3-6 7-6s7 2.4 7 6',
	chart: 'M4.5 4v15.5H20M8.5 16v-4M12.5 16V7.5M16.5 16v-6',
	book: 'M12 6.5C10 5 7 4.7 4 5v13c3-.3 6 0 8 1.5 2-1.5 5-1.8 8-1.5V5c-3-.3-6 0-8 1.5zM12 6.5v13',
	coin: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM9 8h6M9 11h6M9.5 8c4.5 0 4.5 5.5 0 5.5l4 4',
	clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2',
	warning: 'M12 4L2.8 19.5h18.4zM12 10v4.5M12 17v.01',
	info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5.5M12 7.8v.01',
	shield: 'M12 3.5l7 2.5v5.5c0 4.4-2.8 7.4-7 9-4.2-1.6-7-4.6-7-9V6z',
	eye: 'M2.5 12c2-4 5.4-6.2 9.5-6.2s7.5 2.2 9.5 6.2c-2 4-5.4 6.2-9.5 6.2S4.5 16 2.5 12zM12 14.6a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2z',
	text: 'M5 6h14M5 10.5h14M5 15h9M5 19.5h11',
	plus: 'M12 5v14M5 12h14',
	minus: 'M5 12h14',
	refresh: 'M19 12a7 7 0 0 1-12.5 4.3M5 12a7 7 0 0 1 12.5-4.3M17.8 3.5v4.2h-4.2M6.2 20.5v-4.2h4.2',
	road: 'M9 20C5 15 17 13 13 8M12.5 4.5v.01',
	picture: 'M4 5.5h16v13H4zM4 16l4.5-4.5 4 4L15 13l5 4.5M15.5 9v.01',
	settings:
		'M4 8h9M17 8h3M4 16h3M11 16h9M15 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM9 18a2 2 0 1 0 0-4 2 2 0 0 0 0 4z'
} as const;

export type IconName = keyof typeof ICONS;

/** Those that point along the reading direction and turn round with it. A clock or a phone does not. */
export const DIRECTED: readonly IconName[] = [
	'back',
	'next',
	'skip',
	'slow',
	'speaker',
	'mute',
	'text'
];
