import { createHash } from 'node:crypto';
import type { Instrument } from '#lib/domain/catalogue/index.ts';
import type { Item } from '#lib/domain/quiz/index.ts';
import type { RegisteredItem } from './item-register.ts';

/** What a version of an item is, but for its words. */
export type KeyPart = Pick<
	RegisteredItem,
	'kind' | 'indicator' | 'twin' | 'reversed' | 'options' | 'right'
>;

/**
 * Hash over what carries the meaning of an item in one language: the question, the options in their order and
 * their pictures. Which option is right is no part of it, so that a wrong key can be mended; feedback and sources
 * are told in no measured wave. Spaces and the way an accent is encoded make no difference.
 */
export function wordsHash({ prompt, options }: Item): string {
	return hashOf([
		plain(prompt),
		options.map(({ text, icon }) => [plain(text), icon])
	]);
}

export function keyPart({ kind, indicator, twin, reversed, options }: Item): KeyPart {
	const letters = (some: Item['options']) => some.map(({ id }) => id).join('');
	const right = options.filter((option) => option.right);
	return { kind, indicator, twin, reversed, options: letters(options), right: letters(right) };
}

/** Hash over the list of an instrument: which items at which places, for whom and when. */
export function listHash({ forms, waves, follows }: Instrument): string {
	const places = (form: Instrument['forms']['A']) =>
		form.map(({ any, byCountry }) => [any, Object.entries(byCountry).sort(([a], [b]) => (a < b ? -1 : 1))]);
	return hashOf([places(forms.A), places(forms.B), [...waves].sort(), follows]);
}

function plain(text: string): string {
	return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function hashOf(parts: unknown): string {
	return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
