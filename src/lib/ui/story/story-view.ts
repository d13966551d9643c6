import type { IsoDate, Source } from '#lib/domain/catalogue/index.ts';
import type { ClipMap } from '#lib/domain/narration/index.ts';
import type { CharacterId, FactId, Locale, SceneId, SpokenId } from '#lib/domain/shared/index.ts';
import type { Mood, Story } from '#lib/domain/story/index.ts';

/** What the story screen shows, in one language. Plain data: it travels in page data. */
export interface StoryView {
	readonly locale: Locale;
	readonly story: Story;
	/** Not every line was read by a person. */
	readonly computerVoice: boolean;
	readonly names: Readonly<Record<CharacterId, string>>;
	/** Address of the picture of each scene that has one. */
	readonly pictures: Readonly<Record<SceneId, string>>;
	/** Address of a small round picture; the key is made by `portraitKey`. */
	readonly portraits: Readonly<Record<string, string>>;
	/** What the "why" button tells, for every id that is cited. */
	readonly reasons: Readonly<Record<FactId, Reason>>;
	/** Shown at every ending, most important first. */
	readonly helplines: readonly HelpNumber[];
	readonly clips: ClipMap;
	/** The story is a call that is rehearsed, among the tools; absent for a module. */
	readonly call?: CallNumbers;
	/** The story is told at a kiosk: nothing on its page leads out of it, and no number is dialled; absent elsewhere. */
	readonly stays?: true;
}

/** Whose numbers an ending shows, by its scene. */
export type CallNumbers = Readonly<Record<SceneId, readonly HelpNumber[]>>;

/** Where a claim comes from. */
export interface Reason {
	readonly text: string;
	/** Key of the clip that says the text. */
	readonly spokenKey: string;
	readonly sources: readonly Source[];
	/** The day for which the claim is known to hold. */
	readonly asOf: IsoDate;
}

export interface HelpNumber {
	readonly id: FactId;
	/** As it is dialled inside its country. */
	readonly number: string;
	/** The same in the digits of the reader's script; `null` where that is Latin. */
	readonly ownDigits: string | null;
	readonly who: string;
	/** Key of the clip that says the whole card. */
	readonly spokenKey: string;
}

export function portraitKey(character: CharacterId, mood: Mood): string {
	return `${character}.${mood}`;
}

/** What a person can do on a story's page. */
export interface StoryTouch {
	choose(this: void, choice: SpokenId): void;
	goOn(this: void): void;
	/** Leaves out the sensitive part that is on screen. */
	skipPart(this: void): void;
	/** Asks at the content note that the sensitive part is passed over when the story comes to it. */
	passOver(this: void, skips: boolean): void;
	startAgain(this: void): void;
	/** Says one text alone. */
	listen(this: void, key: string, text: string): void;
}

/** The next page after an ending. */
export interface WayOn {
	readonly href: string;
	readonly label: string;
	/** Takes the link over. */
	readonly onclick?: (event: MouseEvent) => void;
}
