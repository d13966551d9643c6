import { findModule, type Content } from '#lib/content/content.ts';
import { instrumentOf } from '#lib/content/items-for.ts';
import { estimateSeconds } from '#lib/content/narration/estimate-seconds.ts';
import { moduleClipMap, toolClips } from '#lib/content/narration/site-narration.ts';
import { picturePath } from '#lib/content/pictures/picture-paths.ts';
import { toolCards } from '#lib/content/tool/tool-card.ts';
import type { Station } from '#lib/domain/journey/index.ts';
import { narrationKey } from '#lib/domain/narration/index.ts';
import type { Locale } from '#lib/domain/shared/index.ts';
import { cutStory, longestWay, type Story } from '#lib/domain/story/index.ts';
import type { RoadStop } from '#lib/ui/path/road-stop.ts';

type StoryStation = Extract<Station, { kind: 'module' }>;
type ToolStation = Extract<Station, { kind: 'tool' }>;

/** What a road shows of its stations, in order. A story that is not told in this language is passed by. */
export async function toStops(
	content: Content,
	stations: readonly Station[],
	lang: Locale
): Promise<readonly RoadStop[]> {
	const stops = await Promise.all(stations.map((station) => toStop(content, station, lang)));
	return stops.filter((stop) => stop !== null);
}

function toStop(content: Content, station: Station, lang: Locale): Promise<RoadStop | null> {
	switch (station.kind) {
		case 'module':
			return toStoryStop(content, station, lang);
		case 'tool':
			return toToolStop(content, station, lang);
	}
}

async function toToolStop(
	content: Content,
	{ id, tool }: ToolStation,
	lang: Locale
): Promise<RoadStop | null> {
	const card = toolCards(content, lang).find(({ slug }) => slug === tool);
	if (card === undefined) return null;
	const { clips } = await toolClips(tool, lang);
	return {
		id,
		href: `/${lang}/tools/${tool}/`,
		title: card.title,
		minutes: null,
		picture: { src: `/pictures/icons/${card.picture}.svg`, kind: 'pictogram' },
		clip: clips[narrationKey.toolTitle] ?? clips[narrationKey.storyTitle] ?? null,
		asked: null
	};
}

async function toStoryStop(
	content: Content,
	{ id, module: slug, cut }: StoryStation,
	lang: Locale
): Promise<RoadStop | null> {
	const module = findModule(content, slug);
	const story = module?.stories.get(lang);
	if (module === undefined || story === undefined) return null;
	const picture = story.scenes[0].picture;
	const path = picture === null ? null : picturePath(picture, [...content.cast.values()]);
	const clips = await moduleClipMap(slug, lang);
	const instrument = cut === null ? instrumentOf(content, slug) : undefined;
	return {
		id,
		href: `/${lang}/learn/${slug}/${cut === null ? '' : `${cut}/`}`,
		title: story.title,
		minutes: cut === null ? module.manifest.minutes : minutesOfCut(content, slug, cut),
		picture: path?.ok === true ? { src: path.value, kind: 'scene' } : null,
		clip: clips[narrationKey.storyTitle] ?? null,
		asked: instrument === undefined ? null : { slug, instrument: instrument.id }
	};
}

/** Of the longest way through it, in whole minutes; estimated in English, because the voice's pace is. */
function minutesOfCut(content: Content, slug: string, name: string): number | null {
	const module = findModule(content, slug);
	const story: Story | undefined = module?.stories.get('en');
	const cut = module?.manifest.cuts.find(({ id }) => id === name);
	const short = story === undefined || cut === undefined ? null : cutStory(story, cut);
	if (short === null) return null;
	const seconds = longestWay(short, (scene) => estimateSeconds(short, scene));
	return Math.max(1, Math.round(seconds / 60));
}
