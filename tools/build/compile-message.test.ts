import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/lib/domain/shared/index.ts';
import { parse } from '../../src/lib/i18n/compiled-message.ts';
import { compileMessage } from './compile-message.ts';
import { readMessages } from './read-messages.ts';

/** The same arguments for every message: each takes those that it knows. */
const NUMBERS = [0, 1, 2, 5, 31];

function argumentsOf(message: string, number: number): Record<string, number | string> {
	const names = [...message.matchAll(/\{\s*([a-zA-Z]+)\s*(,\s*[a-z]+)?/g)];
	return Object.fromEntries(
		names.map(([, name = '', kind]) => [name, kind === undefined ? 'क' : number])
	);
}

describe('messages read by the build', () => {
	test.each(LOCALES)('are said in %s as messages that the phone would read', (locale) => {
		const messages = readMessages(`locales/${locale}.json`);
		const different = [...messages].filter(([, message]) =>
			NUMBERS.some((number) => {
				const values = argumentsOf(message, number);
				const said = (text: Parameters<typeof parse>[0] | ReturnType<typeof parse>) =>
					new IntlMessageFormat(text, locale, {}, { ignoreTag: true }).format(values);
				return said(message) !== said(parse(compileMessage(message)));
			})
		);
		expect(messages.size).toBeGreaterThan(200);
		expect(different.map(([key]) => key)).toEqual([]);
	});

	test('keep an apostrophe, and words in angle brackets', () => {
		expect(compileMessage("It's here")).toBe("It's here");
		expect(parse(compileMessage('a <b> c'))).toEqual([{ type: 0, value: 'a <b> c' }]);
	});

	test('refuse what is no message', () => {
		expect(() => compileMessage('{open')).toThrow(SyntaxError);
	});
});
