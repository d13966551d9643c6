import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadContent } from '#lib/content/load-content.ts';
import type { Content } from '#lib/content/content.ts';
import type { PlannedClip } from '#lib/content/narration/narration-content.ts';
import { planAll, withRecordings } from '#lib/content/narration/site-narration.ts';
import type { Locale } from '#lib/domain/shared/index.ts';

export interface Planned {
	readonly content: Content;
	/** What the server can say in a language about a module or in the interface, by key. */
	readonly voices: (locale: Locale, module: string) => ReadonlyMap<string, PlannedClip>;
}

const folder = join(fileURLToPath(new URL('../..', import.meta.url)), 'content');
let planned: Promise<Planned> | null = null;

/** The content as it stands on the disk and the voices that the narration handler makes of it; read once a process. */
export function plannedVoices(): Promise<Planned> {
	planned ??= plan();
	return planned;
}

async function plan(): Promise<Planned> {
	const today = new Date().toISOString().slice(0, 10);
	const { content } = await loadContent(folder, { today });
	const { narration } = await withRecordings(folder, content);
	const perLocale = new Map<Locale, ReadonlyMap<string, ReadonlyMap<string, PlannedClip>>>();
	const packsOf = (locale: Locale) => {
		const known = perLocale.get(locale);
		if (known !== undefined) return known;
		const packs = new Map(
			planAll(content, narration, [locale]).flatMap((result) =>
				result.ok
					? [[result.value.pack, new Map(result.value.clips.map((clip) => [clip.key, clip]))]]
					: []
			)
		);
		perLocale.set(locale, packs);
		return packs;
	};
	return {
		content,
		voices: (locale, module) =>
			new Map(
				[...packsOf(locale)]
					.filter(([pack]) => pack === 'common' || pack.split('.')[0] === module)
					.flatMap(([, clips]) => [...clips])
			)
	};
}
