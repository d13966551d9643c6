import { addMessages, locale } from 'svelte-i18n';
import { beforeEach, describe, expect, test } from 'vitest';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { formatDate } from './format-date.ts';
import { formatMegabytes, formatNumber, formatPercent } from './formats.ts';
import { intlTag, loadMessages, localeOf, useLocale } from './messages.ts';
import { ownDigits } from './own-digits.ts';
import { t } from './t.ts';

describe('the words of the interface', () => {
	beforeEach(async () => {
		await Promise.all(LOCALES.map((language) => loadMessages(language)));
	});

	test('come in the language of the page as soon as it is set', () => {
		useLocale('hi');
		expect(t('exit.leave.label')).toBe('बाहर');
		useLocale('en');
		expect(t('exit.leave.label')).toBe('Exit');
	});

	test('write numbers in Latin digits in every language', () => {
		addMessages('te', { 'language.own.name': '{count, number}' });
		void locale.set(intlTag('en').replace('en-IN', 'te'));
		expect(t('language.own.name', { count: 12345 })).toBe('12,345');
	});

	test('can be keys alone, for tests that must not depend on wording', () => {
		addMessages('dev', {});
		void locale.set('dev');
		expect(t('language.own.name')).toBe('language.own.name');
	});

	test.each([
		['bn', 'বেরিয়ে যান'],
		['ne', 'बाहिर'],
		['ur', 'باہر']
	] as const)('are those of %s, and load once', async (language, leave) => {
		useLocale(language);
		expect(t('exit.leave.label')).toBe(leave);
		await expect(loadMessages(language)).resolves.toBeUndefined();
	});
});

describe('numbers and dates', () => {
	test('of a source are the same day in every time zone', () => {
		expect(formatDate('2026-03-15', 'en')).toBe('15 March 2026');
		expect(formatDate('2026-03-15', 'hi')).toBe('15 मार्च 2026');
	});

	test('are written in Latin digits', () => {
		expect(formatNumber(123456.75, 'hi')).toBe('1,23,456.8');
		expect(formatPercent(0.426, 'hi')).toBe('43%');
		expect(formatMegabytes(912_345, 'en')).toBe('0.9 MB');
		expect(formatMegabytes(4_294_967_296, 'en')).toBe('4.3 GB');
	});

	test('of a helpline are shown in the digits of its script as well', () => {
		expect(ownDigits('1800-11-3090', 'hi')).toBe('१८००-११-३०९०');
		expect(ownDigits('1098', 'bn')).toBe('১০৯৮');
		expect(ownDigits('1098', 'ne')).toBe('१०९८');
		expect(ownDigits('1098', 'ur')).toBe('۱۰۹۸');
		expect(ownDigits('1098', 'en')).toBeNull();
	});
});

test('an address in no language is read in the source language', () => {
	expect([localeOf('hi'), localeOf(undefined), localeOf('xx')]).toEqual(['hi', 'en', 'en']);
});
