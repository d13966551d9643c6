import { MOODS, type Condition, type Mood } from '#lib/domain/story/index.ts';
import { didYouMean } from '../near-word.ts';
import type { Complain } from './inline.ts';

const CONDITION = /^if:([a-z][a-z0-9-]*)(?:>=([1-9]\d?))?$/;
const SETS = /^sets:([a-z][a-z0-9-]*)$/;

export interface Marks {
	readonly sets: string | null;
	readonly when: Condition | null;
}

/** Reads `` `sets:licence` `` and `` `if:signs>=3` ``; there is nothing more to a story's logic. */
export function readMarks(
	codes: readonly string[],
	line: number,
	allowed: 'choice' | 'scene',
	complain: Complain
): Marks {
	let sets: string | null = null;
	let when: Condition | null = null;
	for (const code of codes) {
		const [, flag, atLeast] = CONDITION.exec(code) ?? [];
		const [, set] = SETS.exec(code) ?? [];
		if (flag !== undefined && when === null) when = { flag, atLeast: Number(atLeast ?? 1) };
		else if (set !== undefined && sets === null && allowed === 'choice') sets = set;
		else
			complain(
				line,
				'mark',
				`\`${code}\` means nothing here`,
				allowed === 'choice'
					? 'A choice may carry one `sets:flag` and one `if:flag` or `if:flag>=3`.'
					: 'A scene may carry one `if:flag` or `if:flag>=3`.'
			);
	}
	return { sets, when };
}

export interface Speaker {
	readonly character: string;
	readonly mood: Mood;
}

/** Reads `salma worried`, from the start of a line or from a picture's cast. */
export function readSpeaker(code: string, line: number, complain: Complain): Speaker | null {
	const [character, mood, ...more] = code.split(/\s+/u);
	if (character === undefined || character === '' || mood === undefined || more.length > 0) {
		complain(
			line,
			'speaker',
			`\`${code}\` does not say who speaks and how`,
			'Write a character and a mood, such as `salma worried`.'
		);
		return null;
	}
	const known = readMood(mood, line, complain);
	return known === null ? null : { character, mood: known };
}

export function readMood(mood: string, line: number, complain: Complain): Mood | null {
	const known = MOODS.find((one) => one === mood);
	if (known !== undefined) return known;
	complain(
		line,
		'unknown-mood',
		`\`${mood}\` is not a mood`,
		`Use one of ${MOODS.join(', ')}.${didYouMean(mood, MOODS)}`
	);
	return null;
}
