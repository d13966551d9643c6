import type { Locale } from '#lib/domain/shared/index.ts';

/** A path of our own below a language, as an address may carry it: `/learn/the-offer/`. */
const INNER_PATH = /^#((?:\/[a-z0-9-]+)*\/)$/;

/**
 * Where the language button of a page leads: to the choice of languages, which remembers the page. It goes
 * behind `#`, so that the choice is one page that needs no server: `/en/help/` → `/#/help/`.
 */
export function toLanguageChoice(pathname: string, current: Locale): string {
	return `/#${pathname.replace(`/${current}/`, '/')}`;
}

/**
 * The same page in the language that was chosen. An address that names no page of ours, or none at all,
 * leads to the stories, and never away from this site.
 * @param hash of the choice's address, with its `#`
 */
export function fromLanguageChoice(hash: string, chosen: Locale): string {
	const inner = INNER_PATH.exec(hash)?.[1] ?? '/';
	return `/${chosen}${inner}`;
}
