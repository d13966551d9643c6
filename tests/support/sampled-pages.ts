import { LOCALES } from '#lib/domain/shared/index.ts';
import { builtPages } from './built-pages.ts';

/**
 * Of the pages that were built: every kind in every language, and every story, quiz, card or tool in one language
 * at least; which one goes round. All of them would be hundreds that differ in their words alone.
 */
export function sampledPages(pages: readonly string[] = builtPages()): readonly string[] {
	const kinds = new Map<string, Set<string>>();
	const sampled = new Set<string>();
	for (const page of pages) {
		// A kiosk is entered through its loop: any other address of it leads there, and has specs of its own.
		if (page.startsWith('/kiosk/') && page !== '/kiosk/') continue;
		const [, locale = '', kind, ...rest] = page.split('/').slice(0, -1);
		const isToldIn = LOCALES.some((known) => known === locale);
		if (!isToldIn || kind === undefined || rest.length === 0) sampled.add(page);
		else {
			// A part of a story (its short cut for a kiosk) is a kind of its own.
			const shape = `${kind} ${String(rest.length)}`;
			kinds.set(shape, (kinds.get(shape) ?? new Set()).add([kind, ...rest].join('/')));
		}
	}
	const built = new Set(pages);
	for (const names of kinds.values()) {
		const all = [...names];
		const count = Math.max(all.length, LOCALES.length);
		for (let place = 0; place < count; place += 1) {
			const name = all[place % all.length] ?? '';
			const locale = LOCALES[place % LOCALES.length] ?? 'en';
			const page = `/${locale}/${name}/`;
			if (built.has(page)) sampled.add(page);
		}
	}
	return [...sampled].sort();
}
