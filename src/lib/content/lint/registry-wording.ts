import { LOCALES, type Locale } from '#lib/domain/shared/index.ts';
import { error, type Problem } from '../problem.ts';
import type { Registries } from '../registries.ts';
import { findForeignWords } from './foreign-words.ts';
import { findScriptSlips } from './own-script.ts';

interface Row {
	readonly file: string;
	readonly line: number;
	readonly locale: Locale;
	readonly text: string;
}

/** Names, facts and helplines are read and heard like a story, so they keep to the same letters and signs. */
export function checkRegistryWording(registries: Registries): Problem[] {
	return rowsOf(registries).flatMap(({ file, line, locale, text }) => {
		const foreign = findForeignWords(text, locale, registries.lexicons.get(locale) ?? []);
		return [
			...(foreign.length === 0
				? []
				: [
						error(
							file,
							line,
							'foreign-words',
							`"${foreign.slice(0, 4).join(' ')}" is left in another language`,
							`Write it in the letters of this language; only a web address stays, with an entry in lexicon/${locale}.yaml.`
						)
					]),
			...findScriptSlips(text, locale).map(({ found, remedy }) =>
				error(file, line, 'own-script', `"${found}" is not how this language is written here`, remedy)
			)
		];
	});
}

function rowsOf({ facts, helplines, cast }: Registries): Row[] {
	return LOCALES.flatMap((locale) => [
		...facts.map(({ file, value, lineOf }) => ({
			file,
			line: lineOf(['text', locale]),
			locale,
			text: value.text[locale] ?? ''
		})),
		...helplines.map(({ file, value, lineOf }) => ({
			file,
			line: lineOf(['who', locale]),
			locale,
			text: value.who[locale] ?? ''
		})),
		...cast.map(({ file, value, lineOf }) => ({
			file,
			line: lineOf(['name', locale]),
			locale,
			text: value.name[locale] ?? ''
		}))
	]);
}
