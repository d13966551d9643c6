import { error } from '../problem.ts';
import type { ItemRule } from './rule.ts';
import { textsOf } from './texts.ts';
import { withoutLexicon } from './without-lexicon.ts';

/** Languages that are written in a script of their own. */
const OTHER_SCRIPT = ['hi', 'bn', 'ne', 'ur', 'ta', 'si', 'ps', 'dv', 'dz', 'pa', 'gu', 'mr', 'or'];
const LATIN_WORD = /\p{Script=Latin}[\p{Script=Latin}\p{M}'’-]*/gu;

/** No English is left in another language's file, except what its lexicon knows how to say. */
export const foreignWords: ItemRule = (module, { lexicons }) =>
	textsOf(module).flatMap(({ file, line, locale, text }) => {
		if (!OTHER_SCRIPT.includes(locale) || text.search(LATIN_WORD) < 0) return [];
		const left = withoutLexicon(text, lexicons.get(locale) ?? []).join(' ');
		const words = [...left.matchAll(LATIN_WORD)].map(([word]) => word);
		if (words.length === 0) return [];
		return [
			error(
				file,
				line,
				'foreign-words',
				`"${words.slice(0, 4).join(' ')}" is left in another language`,
				`Translate it, or add how it is said to lexicon/${locale}.yaml.`
			)
		];
	});
