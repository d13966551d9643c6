import { error } from '../problem.ts';
import type { LexiconEntry } from '../content.ts';
import type { Rule } from './rule.ts';
import { textsOf } from './texts.ts';

/** `H-I-V`, `H.I.V`, `I D`: letters one by one. */
const LETTERS = /(?<![\p{L}\p{M}])\p{Lu}(?:[-. ]\p{Lu}(?![\p{L}\p{M}]))+/gu;
/** A name that espeak-ng changes its language for and says well. */
const ALLOWED_SWITCHES: readonly string[] = [];

/** The voice says words, not letters: what it would spell out has an entry in the lexicon. */
export const spelledOut: Rule = (module, { lexicons, pronounce }) =>
	textsOf(module).flatMap(({ file, line, locale, text, role }) => {
		if (role === 'card') return [];
		const lexicon = lexicons.get(locale) ?? [];
		const left = withoutEntries(text, lexicon);
		const written = [...left.matchAll(LETTERS)].map(([letters]) => letters);
		const spoken =
			pronounce === null
				? []
				: text
						.split(/\s+/u)
						.filter((word) => isSpelled(pronounce(withSpoken(word, lexicon), locale), locale));
		return [...new Set([...written, ...spoken])].map((word) =>
			error(
				file,
				line,
				'spelled-out',
				`the voice would spell "${word}" letter by letter`,
				`Write the word, or add it to lexicon/${locale}.yaml: \`{ display: ${word}, say: … }\`.`
			)
		);
	});

function withoutEntries(text: string, lexicon: readonly LexiconEntry[]): string {
	return lexicon.reduce((left, { display }) => left.replaceAll(display, ' '), text);
}

function withSpoken(text: string, lexicon: readonly LexiconEntry[]): string {
	return lexicon.reduce((spoken, { display, say }) => spoken.replaceAll(display, say), text);
}

function isSpelled(phonemes: string, locale: string): boolean {
	if (/\S__\S/u.test(phonemes)) return true;
	return [...phonemes.matchAll(/\(([a-z]{2,3})(?:-[a-z]+)?\)/giu)].some(
		([, language = '']) => language !== locale && !ALLOWED_SWITCHES.includes(language)
	);
}
