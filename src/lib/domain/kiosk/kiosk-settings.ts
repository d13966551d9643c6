import { HELP_COUNTRIES, type HelpCountry } from '../catalogue/index.ts';
import type { StationId } from '../journey/index.ts';
import type { Locale } from '../shared/index.ts';

/** Countries in which a kiosk may stand: those for which there is a number to show. */
export const KIOSK_COUNTRIES = /* @__PURE__ */ HELP_COUNTRIES.filter((country) => country !== 'af');

/** Steps of loudness; what a step sounds like is the box's own loudspeaker's affair. */
export const VOLUMES = [1, 2, 3, 4, 5] as const;
export type Volume = (typeof VOLUMES)[number];
export const DEFAULT_VOLUME: Volume = 4;

/** What whoever looks after the kiosk decides. Nothing in it is about a visitor. */
export interface KioskSettings {
	/** The language of the staff screens. */
	readonly locale: Locale;
	/** Where the kiosk stands: whose numbers it shows, and whose questions it asks. */
	readonly country: HelpCountry;
	/** Stories that are offered; never none. */
	readonly stories: readonly [StationId, ...StationId[]];
	readonly volume: Volume;
}

/** 0 to 1, as a player takes it. */
export function loudness(volume: Volume): number {
	return volume / VOLUMES.length;
}

/** Offers a story or takes it away. The last one stays: a kiosk without a story is a dead screen. */
export function withStory(
	stories: KioskSettings['stories'],
	story: StationId,
	isOffered: boolean
): KioskSettings['stories'] {
	const [first, ...rest] = stories.filter((one) => one !== story);
	if (first === undefined) return stories;
	return isOffered ? [first, ...rest, story] : [first, ...rest];
}

/**
 * The stories of a kiosk that this version of Safar still has, in Safar's order; all of them where none of those
 * that were chosen is left.
 */
export function offeredStories(
	{ stories }: Pick<KioskSettings, 'stories'>,
	known: readonly StationId[]
): readonly StationId[] {
	const offered = known.filter((story) => stories.includes(story));
	return offered.length === 0 ? known : offered;
}
