import type { Helpline } from '#lib/domain/catalogue/index.ts';
import { COMMON_PACK, narrationKey } from '#lib/domain/narration/index.ts';
import { fail, type Locale, type Result } from '#lib/domain/shared/index.ts';
import { HELPLINE_CARD_KEYS, helplineCardText, type Messages } from './helpline-card.ts';
import type { NarrationContent, NarrationPlan, NarrationProblem } from './narration-content.ts';
import { planClips } from './plan-clips.ts';
import { narrated, type Utterance } from './utterance.ts';

/** Parts of the interface that learners see; trainers read theirs. */
export const SPOKEN_PREFIXES = [
	'assent.',
	'exit.',
	'help.',
	'home.',
	'language.',
	'pack.',
	'quiz.',
	'story.',
	'tools.',
	'voice.'
] as const;

/**
 * Every clip that all modules share: the learner's interface strings and the helpline cards of every
 * country. A string with an argument (`{count}`) has no fixed sound, so none.
 */
export function planCommonNarration(
	locale: Locale,
	content: NarrationContent,
	messages: Messages
): Result<NarrationPlan, NarrationProblem> {
	const missing = HELPLINE_CARD_KEYS.filter((key) => !messages[key]);
	if (missing.length > 0) {
		return fail(missing.map((key) => ({ code: 'missing-words', pack: COMMON_PACK, locale, key })));
	}
	const strings = Object.entries(messages)
		.filter(([key, text]) => isSpokenMessage(key, text))
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, text]) => narrated(narrationKey.ui(key), text));
	const helplines = content.helplines.flatMap((helpline) => sayHelpline(helpline, locale, messages));
	return planClips(COMMON_PACK, locale, [...strings, ...helplines], content);
}

export function isSpokenMessage(key: string, text: string): boolean {
	return SPOKEN_PREFIXES.some((prefix) => key.startsWith(prefix)) && !/[{}<>]/.test(text);
}

function sayHelpline(helpline: Helpline, locale: Locale, messages: Messages): readonly Utterance[] {
	const text = helplineCardText(helpline, locale, messages);
	if (text === null) return [];
	const dialled = [helpline.number, helpline.fromAbroad ?? ''];
	return [{ ...narrated(narrationKey.helpline(helpline.id), text), dialled }];
}
