import type { ClipMap } from '#lib/domain/narration/index.ts';
import type { CharacterId, Locale, SceneId } from '#lib/domain/shared/index.ts';
import type { Story } from '#lib/domain/story/index.ts';
import type { CardPart } from '../card/card-view.ts';
import type { HelpNumber } from '../story/story-view.ts';

/** What a class sees of a module, and what whoever leads it reads meanwhile. Plain data: it travels in page data. */
export interface ClassView {
	readonly locale: Locale;
	readonly story: Story;
	/** Not every line was read by a person. */
	readonly computerVoice: boolean;
	readonly names: Readonly<Record<CharacterId, string>>;
	readonly pictures: Readonly<Record<SceneId, string>>;
	readonly portraits: Readonly<Record<string, string>>;
	readonly helplines: readonly HelpNumber[];
	readonly clips: ClipMap;
	readonly notes: Notes;
}

export interface Notes {
	readonly before: NoteSection | null;
	readonly questions: NoteSection | null;
	readonly told: NoteSection | null;
	readonly after: NoteSection | null;
}

export interface NoteSection {
	readonly title: string | null;
	readonly parts: readonly CardPart[];
}

/** Shows the camera in `video` and tells the counts of A to D until the function that it gives is called. */
export type WatchCards = (
	video: HTMLVideoElement,
	oncount: (counts: readonly number[]) => void
) => Promise<(() => void) | 'absent' | 'refused' | 'busy'>;
