import { findModule, type Content } from '#lib/content/content.ts';
import { moduleClipMap } from '#lib/content/narration/site-narration.ts';
import { picturePath } from '#lib/content/pictures/picture-paths.ts';
import { stationsOf, type StationId } from '#lib/domain/journey/index.ts';
import { narrationKey } from '#lib/domain/narration/index.ts';
import type { ClipHash, Locale, ModuleSlug } from '#lib/domain/shared/index.ts';
import type { CutId } from '#lib/domain/story/index.ts';

/** The programme whose stories a kiosk tells. */
const PROGRAMME = 'kiosk';

export interface KioskStory {
	readonly id: StationId;
	readonly module: ModuleSlug;
	readonly cut: CutId | null;
}

/** What a card shows of a story. */
export interface KioskStoryCard {
	readonly id: StationId;
	readonly title: string;
	readonly picture: string | null;
	/** Says the title. */
	readonly clip: ClipHash | null;
}

/** In the order of the programme. */
export function kioskStories({ programmes }: Content): readonly KioskStory[] {
	const programme = programmes.find(({ id }) => id === PROGRAMME);
	if (programme === undefined) throw new Error('content/programmes/kiosk.yaml is missing');
	return stationsOf({ id: PROGRAMME, programme, origin: null }).flatMap((station) =>
		station.kind === 'module' ? [{ id: station.id, module: station.module, cut: station.cut }] : []
	);
}

/** Those that are told in a language. */
export async function kioskCards(content: Content, locale: Locale): Promise<KioskStoryCard[]> {
	const cards = await Promise.all(
		kioskStories(content).map(async ({ id, module }) => {
			const story = findModule(content, module)?.stories.get(locale);
			if (story === undefined) return [];
			const picture = story.scenes[0].picture;
			const path = picture === null ? null : picturePath(picture, [...content.cast.values()]);
			const clips = await moduleClipMap(module, locale);
			return [
				{
					id,
					title: story.title,
					picture: path?.ok === true ? path.value : null,
					clip: clips[narrationKey.storyTitle] ?? null
				}
			];
		})
	);
	return cards.flat();
}
