import { nameKey } from '#lib/content/narration/name-keys.ts';
import { commonClipMap } from '#lib/content/narration/site-narration.ts';
import { pickClips } from '#lib/content/narration/pick-clips.ts';
import { siteContent } from '#lib/content/site-content.ts';
import { storyStation, toolStation } from '#lib/domain/journey/index.ts';
import { narrationKey } from '#lib/domain/narration/index.ts';
import { localeOf } from '#lib/i18n/messages.ts';
import type { PageServerLoad } from './$types';
import { toStops } from '../path/to-stops.server.ts';

/** Every story of a language on its shelf, and every tool. */
export const load: PageServerLoad = async ({ params }) => {
	const content = await siteContent();
	const lang = localeOf(params.lang);
	const shelves = await Promise.all(
		content.shelves.map(async ({ id, name, modules }) => ({
			id,
			name: name[lang] ?? '',
			key: nameKey.shelf(id),
			stops: await toStops(
				content,
				modules.map((module) => ({
					kind: 'module',
					id: storyStation(module, null),
					module,
					cut: null,
					origin: null
				})),
				lang
			)
		}))
	);
	return {
		shelves,
		tools: await toStops(
			content,
			content.tools.map(({ tool: { slug } }) => ({
				kind: 'tool',
				id: toolStation(slug),
				tool: slug
			})),
			lang
		),
		clips: pickClips(await commonClipMap(lang), ['shelf.', narrationKey.ui('path.')])
	};
};
