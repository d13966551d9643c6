import type { Handle } from '@sveltejs/kit';
import { directionOf, isLocale, SOURCE_LOCALE } from '#lib/domain/shared/index.ts';

/** Writes the page's language and direction into `app.html`, so that they are right before any script. */
export const handle: Handle = ({ event, resolve }) => {
	const asked = event.params.lang ?? SOURCE_LOCALE;
	const locale = isLocale(asked) ? asked : SOURCE_LOCALE;
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%lang%', locale).replace('%dir%', directionOf(locale))
	});
};
