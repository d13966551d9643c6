import type { Character, Fact, Helpline, Programme, Shelf } from '#lib/domain/catalogue/index.ts';
import type { ClipHash, ModuleSlug, SpokenId } from '#lib/domain/shared/index.ts';
import type { Item } from '#lib/domain/quiz/index.ts';
import type { Story } from '#lib/domain/story/index.ts';
import type { ClipSource } from './clip-hash.ts';
import type { Lexicon } from './lexicon.ts';
import type { Recording } from './recording.ts';

/** What narration needs of the compiled content. */
export interface NarrationContent {
	readonly facts: readonly Fact[];
	readonly helplines: readonly Helpline[];
	readonly cast: readonly Character[];
	readonly programmes: readonly Pick<Programme, 'id' | 'name' | 'summary'>[];
	readonly shelves: readonly Pick<Shelf, 'id' | 'name'>[];
	/** By locale; a language without one is spoken as it is written. */
	readonly lexicons: Readonly<Record<string, Lexicon>>;
	readonly recordings: readonly Recording[];
}

/** One module in one language. */
export interface NarrationModule {
	readonly slug: ModuleSlug;
	readonly story: Story;
	readonly items: readonly Item[];
}

/** One clip of a plan: what is shown, and what the clip is made from. */
export interface PlannedClip {
	/** Key of the `ClipMap`; see `domain/narration/narration-keys.ts`. */
	readonly key: string;
	readonly displayText: string;
	readonly clip: ClipHash;
	readonly source: ClipSource;
}

/** Every clip of one pack, in the order in which a learner meets them. */
export interface NarrationPlan {
	/** `common`, or one of a module's: `packOf`. */
	readonly pack: string;
	readonly locale: string;
	readonly clips: readonly PlannedClip[];
	/** Recordings that were left out because their line reads differently now. */
	readonly stale: readonly StaleRecording[];
}

export interface StaleRecording {
	readonly key: SpokenId;
	readonly file: string;
}

/**
 * - `no-voice`: the language has no synthetic voice and this line no recording.
 * - `unknown-character`: the cast does not know who speaks.
 * - `missing-words`: the interface lacks a string that a helpline card is spoken with (`key` names it).
 */
export interface NarrationProblem {
	readonly code: 'no-voice' | 'unknown-character' | 'missing-words';
	readonly pack: string;
	readonly locale: string;
	readonly key: string;
}
