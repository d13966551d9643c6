import type { StationId } from '../journey/index.ts';
import type { Locale } from '../shared/index.ts';

/** Where a kiosk begins, and where every wipe leads. */
export const KIOSK_HOME = '/kiosk/';

/** What is asked for in one language: the stories, the numbers, the questions, what to take along. */
export function kioskTalk(locale: Locale): string {
	return `${KIOSK_HOME}${locale}/`;
}

export function kioskStory(locale: Locale, story: StationId): string {
	return `${kioskTalk(locale)}${storyAddress(story)}/`;
}

/** Set-up, the PIN and what whoever looks after the kiosk sees. */
export function kioskStaff(locale: Locale): string {
	return `${kioskTalk(locale)}staff/`;
}

/** A story's part of the address: `the-offer/station` → `the-offer--station`, so that it is one folder. */
export function storyAddress(story: StationId): string {
	return story.replace('/', '--');
}
