import { describe, expect, test } from 'vitest';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { ALL_MESSAGES } from './all-messages.ts';

const source = Object.entries(ALL_MESSAGES.en);
const code = import.meta.glob<string>(
	[
		'/src/**/*.{ts,svelte}',
		'!/src/**/*.test.ts',
		'!/src/lib/domain/**',
		'!/src/lib/i18n/message-key.ts'
	],
	{ query: '?raw', import: 'default', eager: true }
);

const ICU_SYNTAX = /\{\w+(?:, \w+,)?|\b(?:zero|one|two|few|many|other) \{/g;

/** Names that are written in Latin letters in every language. */
const LATIN_NAMES = /CSV|QR|USB|Safar/gu;

describe.each(LOCALES)('the words in %s', (locale) => {
	const words: Readonly<Record<string, string>> = ALL_MESSAGES[locale];

	test('are all there, and no others', () => {
		expect(Object.keys(words)).toEqual(source.map(([key]) => key));
	});

	test('stand in the order of their keys, so that two changes rarely meet', () => {
		expect(Object.keys(words)).toEqual(Object.keys(words).toSorted());
	});

	test.each(source)('say %s with the same values as the source', (key, text) => {
		expect(argumentsOf(words[key] ?? '')).toEqual(argumentsOf(text));
	});
});

test.each(LOCALES.filter((locale) => locale !== 'en'))('no English is left in %s', (locale) => {
	const english = Object.entries(ALL_MESSAGES[locale]).filter(([, text]) =>
		/[A-Za-z]{2,}/u.test(text.replace(ICU_SYNTAX, '').replace(LATIN_NAMES, ''))
	);
	expect(english).toEqual([]);
});

test('every word is used somewhere', () => {
	const text = Object.values(code).join('\n');
	const prefixes = [...text.matchAll(/[`'"]([\w-]+(?:\.[\w-]+)*\.)(?:\$\{|[`'"])/g)].map(
		([, prefix]) => prefix ?? ''
	);
	const unused = source
		.map(([key]) => key)
		.filter((key) => !text.includes(`'${key}'`) && !text.includes(`"${key}"`))
		.filter((key) => !prefixes.some((prefix) => key.startsWith(prefix) && prefix.includes('.')));
	expect(unused).toEqual([]);
});

/** Names in the braces of an ICU message; its syntax is checked by `npm run check:locales`. */
function argumentsOf(text: string): string[] {
	return [
		...new Set([...text.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => name ?? ''))
	].toSorted();
}
