import { createHash } from 'node:crypto';
import { LOCALES, SOURCE_LOCALE, type Locale } from '#lib/domain/shared/index.ts';
import { ALL_MESSAGES } from '#lib/i18n/all-messages.ts';
import page from './clock.html?raw';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

const ITEMS = ['flour', 'rice', 'oil', 'onions', 'tea', 'soap', 'recharge'] as const;
/** Already bought: a list that nobody has touched looks made up. */
const TICKED: readonly string[] = ['rice', 'tea'];

const ICON =
	"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Ccircle cx='16' cy='16' r='13' fill='%23fff' stroke='%23555' stroke-width='3'/%3E%3Cpath d='M16 8v8l5 3' fill='none' stroke='%23555' stroke-width='3'/%3E%3C/svg%3E";

/**
 * Where Exit leads: a clock with a list, as any phone has one. A whole document of its own and no page of the
 * app: no name, icon, colour, manifest or script of Safar, no word of it, no link. It keeps nothing; the words
 * are those of the phone's own language, whatever language was learnt in.
 */
export const GET: RequestHandler = () => {
	const words = Object.fromEntries(LOCALES.map((locale) => [locale, wordsOf(locale)]));
	const { title, list, items } = wordsOf(SOURCE_LOCALE);
	const html = fill(page, {
		icon: ICON,
		title,
		list,
		items: ITEMS.map((item, place) => row(items[place] ?? '', TICKED.includes(item))).join('\n'),
		words: JSON.stringify(words).replaceAll('<', '\\u003c')
	});
	return new Response(fill(html, { policy: policyFor(html) }), {
		headers: { 'content-type': 'text/html' }
	});
};

function wordsOf(locale: Locale) {
	const words = ALL_MESSAGES[locale];
	return {
		title: words['clock.page.title'],
		list: words['clock.list.title'],
		items: ITEMS.map((item) => words[`clock.${item}.item`])
	};
}

function row(text: string, ticked: boolean): string {
	const box = `<input type="checkbox" autocomplete="off"${ticked ? ' checked' : ''} />`;
	return `<li><label>${box}<span>${text}</span></label></li>`;
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
	return Object.entries(values).reduce(
		(text, [name, value]) => text.replaceAll(`%${name}%`, () => value),
		template
	);
}

/** It may run its own few lines and nothing else. */
function policyFor(html: string): string {
	const script = /<script>([\s\S]*?)<\/script>/u.exec(html)?.[1] ?? '';
	const hash = createHash('sha256').update(script).digest('base64');
	return `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`;
}
