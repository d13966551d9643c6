import { SOURCE_LOCALE, type Locale } from '#lib/domain/shared/index.ts';
import type { Lexicon } from '../narration/lexicon.ts';
import { error } from '../problem.ts';
import type { ItemRule, TextRule } from './rule.ts';
import { textsOf } from './texts.ts';
import { withoutWebAddresses } from './web-address.ts';
import { withoutLexicon } from './without-lexicon.ts';

const LATIN_WORD = /\p{Script=Latin}[\p{Script=Latin}\p{M}'’-]*/gu;

/** No English is left in another language's file, except a web address that its voice knows how to say. */
export const foreignWords: ItemRule = (module, context) =>
	textsOf(module).flatMap((text) => foreignWordsIn(text, context));

export const foreignWordsIn: TextRule = ({ file, line, locale, text }, { lexicons }) => {
	const words = findForeignWords(text, locale, lexicons.get(locale) ?? []);
	if (words.length === 0) return [];
	return [
		error(
			file,
			line,
			'foreign-words',
			`"${words.slice(0, 4).join(' ')}" is left in another language`,
			`Write it in the letters of this language; only a web address stays, with an entry in lexicon/${locale}.yaml.`
		)
	];
};

/** Words in Latin letters that are no web address, or one that the lexicon cannot say. */
export function findForeignWords(text: string, locale: Locale, lexicon: Lexicon): string[] {
	if (locale === SOURCE_LOCALE || text.search(LATIN_WORD) < 0) return [];
	const plain = withoutWebAddresses(text);
	const unsaid = withoutLexicon(text, lexicon).join(' ');
	return [...new Set([...plain.matchAll(LATIN_WORD), ...unsaid.matchAll(LATIN_WORD)].map(([word]) => word))];
}
