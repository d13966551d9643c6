import { error } from '../problem.ts';
import type { ItemRule, TextRule } from './rule.ts';
import { textsOf } from './texts.ts';
import { withoutLexicon } from './without-lexicon.ts';

/** `H-I-V`, `H.I.V`, `I D`: letters one by one. */
const LETTERS = /(?<![\p{L}\p{M}])\p{Lu}(?:[-. ]\p{Lu}(?![\p{L}\p{M}]))+/gu;
/** A number has no letters to spell; that one to dial is said digit by digit is meant so. */
const HAS_LETTER = /\p{L}/u;
/** A name that espeak-ng changes its language for and says well. */
const ALLOWED_SWITCHES: readonly string[] = [];

/** The voice says words, not letters: what it would spell out has an entry in the lexicon. */
export const spelledOut: ItemRule = (module, context) =>
	textsOf(module).flatMap((text) => spelledOutIn(text, context));

export const spelledOutIn: TextRule = (
	{ file, line, locale, text, role },
	{ lexicons, pronounce }
) => {
	if (role === 'card' || (pronounce === null && text.search(LETTERS) < 0)) return [];
	const left = withoutLexicon(text, lexicons.get(locale) ?? []);
	const written = [...left.join(' ').matchAll(LETTERS)].map(([letters]) => letters);
	const spoken =
		pronounce === null
			? []
			: left
					.map(bare)
					.filter((word) => HAS_LETTER.test(word))
					.filter((word) => isSpelled(pronounce(asInside(word), locale), locale));
	return [...new Set([...written, ...spoken])].map((word) =>
		error(
			file,
			line,
			'spelled-out',
			`the voice would spell "${word}" letter by letter`,
			`Write the word, or add it to lexicon/${locale}.yaml: \`{ display: ${word}, say: … }\`.`
		)
	);
};

function bare(word: string): string {
	return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
}

/** A word that begins a sentence is said like the same word inside one, and need not be asked for twice. */
function asInside(word: string): string {
	return word.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}

function isSpelled(phonemes: string, locale: string): boolean {
	if (/\S__\S/u.test(phonemes)) return true;
	return [...phonemes.matchAll(/\(([a-z]{2,3})(?:-[a-z]+)?\)/giu)].some(
		([, language = '']) => language !== locale && !ALLOWED_SWITCHES.includes(language)
	);
}
