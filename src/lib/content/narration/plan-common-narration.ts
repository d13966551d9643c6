import type { Helpline } from '#lib/domain/catalogue/index.ts';
import { COMMON_PACK, KIOSK_PACK, narrationKey } from '#lib/domain/narration/index.ts';
import { fail, type Locale, type Result } from '#lib/domain/shared/index.ts';
import { HELPLINE_CARD_KEYS, helplineCardText, type Messages } from './helpline-card.ts';
import { nameKey } from './name-keys.ts';
import type { NarrationContent, NarrationPlan, NarrationProblem } from './narration-content.ts';
import { planClips } from './plan-clips.ts';
import { narrated, type Utterance } from './utterance.ts';

/** Parts of the interface that learners see; trainers read theirs. */
export const SPOKEN_PREFIXES = [
	'assent.',
	'exit.',
	'help.',
	'home.',
	'join.',
	'language.',
	'pack.',
	'path.',
	'phone.forget.',
	'phone.private.',
	'phone.sent.',
	'quiz.',
	'rest.',
	'story.',
	'tools.',
	'voice.'
] as const;

/**
 * Every clip that all modules share: the learner's interface strings, the names of programmes and shelves, and
 * the helpline cards of every country. A string with an argument (`{count}`) has no fixed sound, so none.
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
	const strings = sayMessages(messages, isSpokenMessage);
	const helplines = content.helplines.flatMap((helpline) => sayHelpline(helpline, locale, messages));
	const names = sayNames(content, locale);
	return planClips(COMMON_PACK, locale, [...strings, ...names, ...helplines], content);
}

/** What the screens of a kiosk say; what its staff read is not among it. */
export function planKioskNarration(
	locale: Locale,
	content: NarrationContent,
	messages: Messages
): Result<NarrationPlan, NarrationProblem> {
	return planClips(KIOSK_PACK, locale, sayMessages(messages, isKioskMessage), content);
}

export function isSpokenMessage(key: string, text: string): boolean {
	return SPOKEN_PREFIXES.some((prefix) => key.startsWith(prefix)) && hasFixedSound(text);
}

function isKioskMessage(key: string, text: string): boolean {
	return key.startsWith('kiosk.') && hasFixedSound(text);
}

function hasFixedSound(text: string): boolean {
	return !/[{}<>]/.test(text);
}

function sayMessages(
	messages: Messages,
	isSaid: (key: string, text: string) => boolean
): readonly Utterance[] {
	return Object.entries(messages)
		.filter(([key, text]) => isSaid(key, text))
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, text]) => narrated(narrationKey.ui(key), text));
}

/** Programmes and shelves stand on the cards of the first pages: who cannot read hears what they are. */
function sayNames({ programmes, shelves }: NarrationContent, locale: Locale): readonly Utterance[] {
	const texts = [
		...programmes.flatMap(({ id, name, summary }) => [
			{ key: nameKey.programme(id), text: name[locale] },
			{ key: nameKey.programmeSummary(id), text: summary[locale] }
		]),
		...shelves.map(({ id, name }) => ({ key: nameKey.shelf(id), text: name[locale] }))
	];
	return texts.flatMap(({ key, text }) => (text === undefined ? [] : [narrated(key, text)]));
}

function sayHelpline(helpline: Helpline, locale: Locale, messages: Messages): readonly Utterance[] {
	const text = helplineCardText(helpline, locale, messages);
	if (text === null) return [];
	const dialled = [helpline.number, helpline.fromAbroad ?? ''];
	return [{ ...narrated(narrationKey.helpline(helpline.id), text), dialled }];
}
