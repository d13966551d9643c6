import { LONGEST_LINE } from '#lib/content/lint/long-line.ts';
import { LONGEST_SENTENCE } from '#lib/content/lint/long-sentence.ts';
import { LOCALES, type Locale } from '#lib/domain/shared/index.ts';
import type { LanguageStatus, Questions, Status } from './collect.ts';

const NAMES: Readonly<Record<Locale, string>> = {
	en: 'English',
	hi: 'Hindi',
	bn: 'Bengali',
	ne: 'Nepali',
	ur: 'Urdu'
};

/** `docs/translation-status.md`, the same text for the same files. */
export function statusPage(status: Status): string {
	return [
		'# Translations: what there is, and who has read it\n',
		'Made by `npm run docs:status` from the files in `content/` and `locales/`; do not edit it. `npm test` fails when it is stale.\n',
		...states(status),
		...sizes(status),
		...tools(status),
		...parts(status),
		...reading(status),
		...questions(status)
	].join('\n');
}

function states({ modules }: Status): string[] {
	return [
		'## Modules\n',
		'**draft**: no native reader has checked it yet. **reviewed**: checked, by whom and when. **–**: missing.\n',
		...table(
			['module', 'items', 'scenes', ...LOCALES.map((locale) => NAMES[locale])],
			modules.map(({ name, languages }) => [
				name,
				same(LOCALES.map((locale) => languages[locale].items)),
				same(LOCALES.map((locale) => languages[locale].scenes)),
				...LOCALES.map((locale) => stateOf(languages[locale]))
			])
		)
	];
}

function stateOf({ state, items, card }: LanguageStatus): string {
	if (state === 'missing') return '–';
	const lacks = [...(items === 0 ? ['no items'] : []), ...(card ? [] : ['no card'])];
	return [saidOf(state), ...lacks].join(', ');
}

function saidOf(state: Exclude<LanguageStatus['state'], 'missing'>): string {
	return state === 'draft' ? 'draft' : `reviewed, ${state.role}, ${state.date}`;
}

/** One number where all languages agree, else what each has. */
function same(counts: readonly number[]): string {
	const different = new Set(counts);
	return different.size === 1 ? String(counts[0] ?? 0) : counts.join(' / ');
}

function sizes({ modules }: Status): string[] {
	const wordsOf = (locale: Locale): number[] =>
		modules.map(({ languages }) => languages[locale].words);
	return [
		'## Words of each module\n',
		'Story, items and card together.\n',
		...table(
			['module', ...LOCALES.map((locale) => NAMES[locale])],
			[
				...modules.map(({ name, languages }) => [
					name,
					...LOCALES.map((locale) => count(languages[locale].words))
				]),
				[
					'together',
					...LOCALES.map((locale) => count(wordsOf(locale).reduce((sum, words) => sum + words, 0)))
				]
			]
		)
	];
}

function tools({ tools: all }: Status): string[] {
	if (all.length === 0) return [];
	return [
		'## Tools\n',
		'State and words.\n',
		...table(
			['tool', ...LOCALES.map((locale) => NAMES[locale])],
			all.map(({ name, languages }) => [
				name,
				...LOCALES.map((locale) => {
					const { state, words } = languages[locale];
					return state === 'missing' ? '–' : `${saidOf(state)}, ${count(words)} words`;
				})
			])
		)
	];
}

function parts({ parts: all, lexicon }: Status): string[] {
	return [
		'## Interface, facts, helplines, names and lexicon\n',
		'Texts that are there, and their words. No native reader has checked them yet. The lexicon holds how the computer voice must say what it would misread, so its size tells of the voice, not of the translation.\n',
		...table(
			['part', 'texts', ...LOCALES.map((locale) => NAMES[locale])],
			[
				...all.map(({ name, total, languages }) => [
					name,
					count(total),
					...LOCALES.map((locale) => {
						const { there, words } = languages[locale];
						return `${there === total ? 'all' : `${count(there)} of ${count(total)}`}, ${count(words)} words`;
					})
				]),
				['lexicon', '', ...LOCALES.map((locale) => `${count(lexicon[locale])} entries`)]
			]
		)
	];
}

function reading({ reading: measured }: Status): string[] {
	const row = (name: string, tell: (locale: Locale) => string): string[] => [
		name,
		...LOCALES.map(tell)
	];
	return [
		'## How long it is to listen to\n',
		'Of stories and items, which learners hear; cards are for the facilitator. There is no accepted formula of readability for Hindi, Bengali, Nepali or Urdu, and one made for English would mean nothing here, so these are plain lengths. They compare a language with itself from one version to the next, not one language with another: Bengali and Nepali join endings to words, Urdu writes them apart. Whether a sentence is understood, only listeners can tell.\n',
		...table(
			['', ...LOCALES.map((locale) => NAMES[locale])],
			[
				row('sentences', (locale) => count(measured[locale].sentences)),
				row('words in a sentence: median', (locale) =>
					String(measured[locale].wordsInSentence.median)
				),
				row('9 of 10 have at most', (locale) => String(measured[locale].wordsInSentence.p90)),
				row('the longest has', (locale) => String(measured[locale].wordsInSentence.longest)),
				row('bound of the checker', (locale) => String(LONGEST_SENTENCE[locale])),
				row('characters in a word: mean', (locale) => measured[locale].charactersInWord.toFixed(1)),
				row('longest word', (locale) => measured[locale].longestWord),
				row('characters in a line: median', (locale) =>
					String(measured[locale].charactersInLine.median)
				),
				row('9 of 10 have at most', (locale) => String(measured[locale].charactersInLine.p90)),
				row('the longest has', (locale) => String(measured[locale].charactersInLine.longest)),
				row('bound of the checker', () => String(LONGEST_LINE)),
				row('lines and sentences over a bound', (locale) => String(measured[locale].overBound))
			]
		),
		'A character is one as people see it: a letter with its vowel sign.\n'
	];
}

function questions({ questions: all }: Status): string[] {
	const of = (language: keyof Questions, title: string): string[] => {
		const rows = all[language];
		if (rows.length === 0) return [];
		return [
			`### ${title}\n`,
			...rows.map(({ where, question }) => `- ${where === 'all' ? '' : `*${where}*: `}${question}`),
			''
		];
	};
	return [
		'## Questions that somebody must decide\n',
		'From `content/review-questions.yaml`: add a row when a doubt is left, delete it when it is decided.\n',
		...LOCALES.flatMap((locale) => of(locale, `For a native reader of ${NAMES[locale]}`)),
		...of('facts', 'Points of fact')
	];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
	const line = (cells: readonly string[]): string =>
		`| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
	return [line(head), `|${head.map(() => ' --- ').join('|')}|`, ...rows.map(line), ''];
}

function count(value: number): string {
	return value.toLocaleString('en');
}
