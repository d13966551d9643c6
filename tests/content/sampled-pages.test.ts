import { expect, it } from 'vitest';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { sampledPages } from '../support/sampled-pages.ts';

const STORIES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const PAGES = [
	'/',
	'/clock/',
	'/kiosk/',
	'/kiosk/hi/',
	...LOCALES.flatMap((locale) => [
		`/${locale}/`,
		`/${locale}/help/`,
		`/${locale}/path/school/`,
		...STORIES.flatMap((story) => [`/${locale}/learn/${story}/`, `/${locale}/learn/${story}/cut/`])
	])
];
const sampled = sampledPages(PAGES);

it('looks at every page that is no story in every language', () => {
	for (const locale of LOCALES)
		expect(sampled).toEqual(
			expect.arrayContaining(['/', '/clock/', `/${locale}/`, `/${locale}/help/`, `/${locale}/path/school/`])
		);
});

it('looks at every story once, and at one of every kind in every language', () => {
	for (const story of STORIES)
		expect(sampled.filter((page) => page.endsWith(`/learn/${story}/`))).toHaveLength(1);
	for (const locale of LOCALES) {
		const own = sampled.filter((page) => page.startsWith(`/${locale}/learn/`));
		expect(own.some((page) => page.endsWith('/cut/'))).toBe(true);
		expect(own.some((page) => !page.endsWith('/cut/'))).toBe(true);
	}
});

it('looks at a kiosk’s loop, to which all its other addresses lead', () => {
	expect(sampled.filter((page) => page.startsWith('/kiosk/'))).toEqual(['/kiosk/']);
});
