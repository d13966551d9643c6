import { complementOf, type AskedForm } from './asked-form.ts';
import type { Form } from './item.ts';

/**
 * Which of the four orders of forms somebody has: A or B first, `AB` or `BA` at the third wave. Read from what
 * stays the same of a person, so that every device that meets them gives them the same order.
 */
export interface FormOrder {
	readonly first: Form;
	readonly third: 'AB' | 'BA';
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Of a link tag: two of the six bits of its first letter, which are as random as the keyed hash. */
export function orderOfTag(tag: string): FormOrder {
	return orderOfBits(Math.max(0, ALPHABET.indexOf(tag.charAt(0))));
}

/** Of somebody without a tag: two bits of the random token that their device made. */
export function orderOfToken(token: string): FormOrder {
	return orderOfBits(Number.parseInt(token.slice(0, 2), 16) || 0);
}

function orderOfBits(bits: number): FormOrder {
	return {
		first: (bits & 1) === 0 ? 'A' : 'B',
		third: (bits & 2) === 0 ? 'AB' : 'BA'
	};
}

/**
 * The form of somebody's next wave: A → B → mixed → the other mix, or from B on in the same way (measurement
 * plan: half take A first and half B, the third wave mixes; scores rise by the same form again, Hausknecht
 * 2007). Two waves running never have the same form, whatever happened in between.
 *
 * `taken`: the forms of this instrument that they are known to have taken, oldest first. `missed`: where none
 * is known, how many waves have gone by (0 at the baseline): they may have been taken on another device.
 */
export function nextForm(
	{ first, third }: FormOrder,
	taken: readonly AskedForm[],
	missed: number
): AskedForm {
	const last = taken.at(-1);
	if (last === undefined) return formAt(missed, { first, third });
	const planned = taken.length % 2 === 0 ? third : complementOf(last);
	return planned === last ? complementOf(last) : planned;
}

function formAt(wave: number, { first, third }: FormOrder): AskedForm {
	if (wave <= 0) return first;
	if (wave === 1) return complementOf(first);
	return wave === 2 ? third : complementOf(third);
}
