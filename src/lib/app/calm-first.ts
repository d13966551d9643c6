import { redirect } from '@sveltejs/kit';
import { browser } from '$app/environment';
import { readPreferences, rememberTold } from '#lib/adapters/device/preferences.ts';
import { calmOnTheWayTo, comesCalmFirst } from '#lib/domain/safety/index.ts';
import type { Locale } from '#lib/domain/shared/index.ts';

/** Of this document: in private mode nothing else remembers it. */
let isTold = false;
let hash = '';

/** What stands behind the # of the address that is gone to: a page's `load` cannot see it. Call before each navigation. */
export function goingTo(url: URL | undefined): void {
	hash = url?.hash ?? '';
}

/** The person was told what Exit does, or a trainer has taken this phone in hand, who tells it. */
export function wasTold(): void {
	isTold = true;
	rememberTold();
}

/**
 * For the `load` of a page that may be sensitive: leads to the calm page, once, when it is reached by a link.
 * The script in `app.html` does the same for an address that is opened.
 */
export function calmFirst(isSensitive: boolean, locale: Locale, url: URL): void {
	if (!browser) return;
	const told = isTold || readPreferences().isTold;
	if (comesCalmFirst({ isSensitive, isTold: told, search: url.search }))
		redirect(307, calmOnTheWayTo(locale, url.pathname, hash));
}
