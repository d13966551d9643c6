import { findInstrument } from '#lib/content/items-for.ts';
import { picturePath } from '#lib/content/pictures/picture-paths.ts';
import type { Content } from '#lib/content/content.ts';
import { asksOrigin, ORIGINS } from '#lib/domain/catalogue/index.ts';
import { allPaths, stationsOf } from '#lib/domain/journey/index.ts';
import type { Locale, ModuleSlug } from '#lib/domain/shared/index.ts';
import { ALL_MESSAGES } from '#lib/i18n/all-messages.ts';
import { pictureOf } from '../programme-card.server.ts';

/** What a class can be planned with in one language. Programmes that nobody is followed through have no class. */
export function planData(content: Content, lang: Locale) {
	const programmes = content.programmes.filter(
		({ instrument }) => findInstrument(content, instrument)?.follows === true
	);
	const modules = content.modules.flatMap(({ manifest, stories }) => {
		const story = stories.get(lang);
		if (story === undefined) return [];
		const { slug, minutes, ageBand, contentNote } = manifest;
		const { title, contentNote: note, scenes } = story;
		const picture = scenes[0].picture;
		const path = picture === null ? null : picturePath(picture, [...content.cast.values()]);
		const src = path?.ok === true ? path.value : null;
		return [{ slug, minutes, ageBand, contentNote, title, note, picture: src }];
	});
	return {
		programmes: programmes.map((programme) => ({
			id: programme.id,
			name: programme.name[lang] ?? '',
			picture: pictureOf(content, programme),
			asksOrigin: asksOrigin(programme),
			// A school has children of 11; who plans for older ones says so.
			youngest: programme.audience === 'student' ? ('under-14' as const) : ('18-24' as const),
			items: findInstrument(content, programme.instrument)?.forms.A.length ?? 0
		})),
		/** Names of the countries from which people go. */
		countries: ORIGINS.map((id) => ({ id, name: ALL_MESSAGES[lang][`help.country.${id}`] })),
		roads: roadsOf(content),
		modules
	};
}

/** Whole stories only: a cut is for places where people have two minutes. */
function roadsOf({ programmes }: Content): Readonly<Record<string, readonly ModuleSlug[]>> {
	return Object.fromEntries(
		allPaths(programmes).map((path) => [
			path.id,
			stationsOf(path).flatMap((station) =>
				station.kind === 'module' && station.cut === null ? [station.module] : []
			)
		])
	);
}
