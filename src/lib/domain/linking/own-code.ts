/**
 * Sounds by which names and places are told, the same in every script: a sound, not a letter, because spelling varies
 * and a person may answer in another language at the next wave. Aspirated and retroflex sounds stand with their
 * plain neighbours, which people mix up most. Part of stored codes: a sound is never renamed.
 */
export const SOUNDS = [
	'a',
	'i',
	'u',
	'e',
	'o',
	'k',
	'g',
	'ch',
	'j',
	't',
	'd',
	'n',
	'p',
	'b',
	'm',
	'y',
	'r',
	'l',
	'v',
	's',
	'h'
] as const;

const DAYS = Array.from({ length: 31 }, (_, day) => String(day + 1));
const COUNTS = Array.from({ length: 10 }, (_, count) => String(count));
const PEOPLE = ['girl-woman', 'boy-man', 'another'] as const;

/** One part of a self-made code. `dontKnow`: not everybody knows it, and may say so. */
export interface CodePart {
	readonly id: 'mother' | 'place' | 'day' | 'siblings' | 'name' | 'person';
	readonly kind: 'sound' | 'number' | 'person';
	readonly answers: readonly string[];
	readonly dontKnow: boolean;
}

/**
 * Six facts that never change and that others cannot easily list (measurement plan 5.2): the first sound of the name
 * of one's mother (or whoever raised one), of the place of birth, the day of the month of birth, older brothers and
 * sisters, the last sound of one's own name, and what one is. Only sealed parts of them are ever kept.
 */
export const OWN_CODE: readonly CodePart[] = [
	{ id: 'mother', kind: 'sound', answers: SOUNDS, dontKnow: true },
	{ id: 'place', kind: 'sound', answers: SOUNDS, dontKnow: true },
	{ id: 'day', kind: 'number', answers: DAYS, dontKnow: true },
	{ id: 'siblings', kind: 'number', answers: COUNTS, dontKnow: true },
	{ id: 'name', kind: 'sound', answers: SOUNDS, dontKnow: true },
	{ id: 'person', kind: 'person', answers: PEOPLE, dontKnow: true }
];
