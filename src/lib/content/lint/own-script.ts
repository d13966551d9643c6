import type { Locale } from '#lib/domain/shared/index.ts';
import { error } from '../problem.ts';
import type { ItemRule, TextRule } from './rule.ts';
import { textsOf } from './texts.ts';
import { withoutWebAddresses } from './web-address.ts';

interface Sign {
	/** What is written and should not be. */
	readonly wrong: RegExp;
	readonly instead: string;
}

const DANDA: Sign = { wrong: /(?<=[\p{L}\p{M}\p{N})”"’'])[.|](?!\p{N})|॥/u, instead: '।' };

/** Signs that look right to the writer, and that the voice and the line breaking read as something else. */
const SIGNS: Readonly<Record<Locale, readonly Sign[]>> = {
	en: [{ wrong: /[।۔،؟؛]/u, instead: '. , ? ;' }],
	hi: [DANDA],
	bn: [DANDA],
	ne: [DANDA],
	ur: [
		{ wrong: /(?<=[\p{L}\p{M}\p{N})”"’'])\.(?!\p{N})|।/u, instead: '۔' },
		{ wrong: /,(?!\p{N})/u, instead: '،' },
		{ wrong: /\?/u, instead: '؟' },
		{ wrong: /;/u, instead: '؛' },
		// Arabic letters of another keyboard: the Urdu voice does not know them.
		{ wrong: /\u064a/u, instead: 'ی' },
		{ wrong: /\u0643/u, instead: 'ک' }
	]
};

const SCRIPTS = {
	en: /\p{Script=Latin}/u,
	hi: /\p{Script=Devanagari}/u,
	bn: /\p{Script=Bengali}/u,
	ne: /\p{Script=Devanagari}/u,
	ur: /\p{Script=Arabic}/u
} as const satisfies Record<Locale, RegExp>;

const LETTER = /[\p{L}\p{M}]/gu;
/** Latin is told by `foreign-words`; vowel marks of the Arabic script are inherited by every script. */
const ELSEWHERE = /[\p{Script=Latin}\p{Script=Inherited}\p{Script=Common}]/u;
const OWN_DIGIT = /(?![0-9])\p{Nd}+/u;

/** A language is written in its own letters and signs, and numbers as the keys of a phone show them. */
export const ownScript: ItemRule = (module, context) =>
	textsOf(module).flatMap((text) => ownScriptIn(text, context));

export const ownScriptIn: TextRule = ({ file, line, locale, text }) =>
	findScriptSlips(text, locale).map(({ found, remedy }) =>
		error(file, line, 'own-script', `"${found}" is not how this language is written here`, remedy)
	);

export interface ScriptSlip {
	readonly found: string;
	readonly remedy: string;
}

/** What is not in the letters, signs and digits of the language; Latin words are told by `foreign-words`. */
export function findScriptSlips(text: string, locale: Locale): ScriptSlip[] {
	const plain = withoutWebAddresses(text);
	const signs = SIGNS[locale].flatMap(({ wrong, instead }) => {
		const found = wrong.exec(plain)?.[0];
		return found === undefined ? [] : [{ found, remedy: `Write ${instead} instead.` }];
	});
	const digits = OWN_DIGIT.exec(plain)?.[0];
	const stray = [...plain.matchAll(LETTER)]
		.map(([letter]) => letter)
		.find((letter) => !SCRIPTS[locale].test(letter) && !ELSEWHERE.test(letter));
	return [
		...signs,
		...(digits === undefined
			? []
			: [{ found: digits, remedy: 'Write numbers with 0 to 9, as the keys of a phone show them.' }]),
		...(stray === undefined
			? []
			: [{ found: stray, remedy: 'This letter is of another script; type it again.' }])
	];
}
