import type { Locale } from '../shared/index.ts';

/** Key in the memory of the phone (`localStorage`) that says that the calm page was seen. */
export const CALM_MARK = 'calm';

/** Behind the address of a page that was reached through the calm page where nothing may be remembered. */
export const CALM_SEEN_SEARCH = '?on';

/** What the page that comes first knows. Kiosks and classrooms have pages of their own, which are never sensitive here. */
export interface CalmVisit {
	/** A story with a content note, and the questions about one. */
	readonly isSensitive: boolean;
	/** The phone remembers, or this very document does, that it was told what Exit does. */
	readonly isTold: boolean;
	/** What stands behind the `?` of the address, with it. */
	readonly search: string;
}

/** Whether what Exit does is told before this page: once, before the first sensitive one. */
export function comesCalmFirst({ isSensitive, isTold, search }: CalmVisit): boolean {
	return isSensitive && !isTold && search !== CALM_SEEN_SEARCH;
}

export function calmPage(locale: Locale): string {
	return `/${locale}/calm/`;
}

/** The calm page, on the way to a page of ours: `/hi/calm/#/hi/learn/the-offer/#ask`. */
export function calmOnTheWayTo(locale: Locale, path: string, hash: string): string {
	return `${calmPage(locale)}#${path}${hash}`;
}

const TARGET = /^#(\/[a-z]{2}\/[\w/-]*)(#.*)?$/u;

/**
 * Where the calm page goes on to.
 * @param hash of its own address. One that names no page of ours gives `null`: it never leads away from this site
 */
export function calmTarget(hash: string): { readonly path: string; readonly hash: string } | null {
	const [, path, inner = ''] = TARGET.exec(hash) ?? [];
	return path === undefined ? null : { path, hash: inner };
}
