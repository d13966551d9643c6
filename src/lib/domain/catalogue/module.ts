import type { FactId, IndicatorId, ItemId, Locale, ModuleSlug, SceneId } from '../shared/index.ts';
import type { AgeBand } from '../outcome/index.ts';
import type { Form, ItemKind } from '../quiz/index.ts';
import type { Cut } from '../story/index.ts';

export const AUDIENCES = ['student', 'migrant', 'traveller', 'family', 'first-responder'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const CONTENT_NOTE_LEVELS = ['none', 'mild', 'strong'] as const;
export type ContentNoteLevel = (typeof CONTENT_NOTE_LEVELS)[number];

/** What `module.yaml` says: everything about a module that is the same in every language. */
export interface ModuleManifest {
	readonly slug: ModuleSlug;
	/** Order among modules, from the number of the folder: 30 in `030-the-offer`. */
	readonly order: number;
	readonly audiences: readonly Audience[];
	/** The youngest people it is made for. */
	readonly ageBand: AgeBand;
	readonly minutes: number;
	readonly contentNote: ContentNoteLevel;
	/** Scenes that nobody has to see; empty: the first one, so that all up to `skipTo` can be left out. */
	readonly sensitive: readonly SceneId[];
	/** Where "skip this part" leads from them; given whenever there is a content note. */
	readonly skipTo: SceneId | null;
	/** Short versions, for places where people have two minutes. */
	readonly cuts: readonly Cut[];
	/** Countries whose helplines the help button of this module shows first, ISO 3166-1 in lower case. */
	readonly help: readonly string[];
	readonly indicators: readonly IndicatorId[];
	readonly objectives: readonly Objective[];
	readonly facts: readonly FactId[];
	readonly items: readonly ItemDeclaration[];
	readonly review: Readonly<Partial<Record<Locale, ReviewState>>>;
}

export interface Objective {
	readonly id: string;
	readonly indicator: IndicatorId;
	/** Objectives of the Global Compact for Migration, 1 to 23. */
	readonly gcm: readonly number[];
}

/** What is true of an item in every language; its words are in `items.<locale>.md`. */
export interface ItemDeclaration {
	readonly id: ItemId;
	readonly version: number;
	readonly kind: ItemKind;
	readonly indicator: IndicatorId;
	readonly form: Form | 'both';
	readonly twin: ItemId | null;
	readonly reversed: boolean;
}

export type ReviewState =
	| { readonly state: 'draft' }
	| { readonly state: 'reviewed'; readonly role: string; readonly date: IsoDate };

/** `2026-11-22`. Dates belong to sources and reviews, never to learners. */
export type IsoDate = string;
