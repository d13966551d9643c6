import type { CharacterId, FactId, Flag, ModuleSlug, SceneId, SpokenId } from '../shared/index.ts';

/** How a character feels while speaking; the picture shows it. A closed list. */
export const MOODS = [
	'calm',
	'smiling',
	'happy',
	'worried',
	'sad',
	'surprised',
	'thinking',
	'firm',
	'hopeful',
	'tired'
] as const;
export type Mood = (typeof MOODS)[number];

/** A story in one language. The first scene starts it. Every language has the same scenes in the same order. */
export interface Story {
	readonly module: ModuleSlug;
	readonly title: string;
	readonly summary: string;
	/** Told before the story starts. `null` when the module's content note level is "none". */
	readonly contentNote: string | null;
	/** What nobody has to see or hear; `null` when there is no such part. */
	readonly sensitive: SensitivePart | null;
	readonly scenes: readonly [Scene, ...Scene[]];
}

/** The content note tells of it. Each of its scenes offers the way round, and a person may ask for it before. */
export interface SensitivePart {
	readonly scenes: readonly [SceneId, ...SceneId[]];
	/** Where the story goes on for those who leave the part out. */
	readonly skipTo: SceneId;
}

export interface Scene {
	readonly id: SceneId;
	readonly title: string;
	/** When it does not hold, no choice that leads here is offered. */
	readonly when: Condition | null;
	readonly picture: Picture | null;
	/** In the order of the page. */
	readonly blocks: readonly Block[];
	readonly onward: Onward;
}

export type Block =
	| {
			readonly kind: 'line';
			readonly id: SpokenId;
			/** `null`: the narrator speaks. */
			readonly speaker: { readonly character: CharacterId; readonly mood: Mood } | null;
			readonly text: string;
			readonly cites: readonly FactId[];
	  }
	| {
			/** A question for the people in the room; skippable, never recorded. */
			readonly kind: 'group-question';
			readonly id: SpokenId;
			readonly text: string;
			readonly cites: readonly FactId[];
	  };

/** How a scene goes on: by a choice, by one step to the next scene, or not at all. */
export type Onward =
	| { readonly kind: 'choices'; readonly choices: readonly [Choice, ...Choice[]] }
	| {
			readonly kind: 'continue';
			readonly id: SpokenId;
			readonly text: string;
			readonly to: SceneId;
	  }
	| { readonly kind: 'ending'; readonly takeaway: Takeaway };

export interface Choice {
	/** Also its name in the counts of choices: `three-messages.c1`. */
	readonly id: SpokenId;
	readonly text: string;
	readonly to: SceneId;
	readonly sets: Flag | null;
	readonly when: Condition | null;
	readonly cites: readonly FactId[];
}

export interface Takeaway {
	readonly title: string;
	readonly titleId: SpokenId;
	readonly points: readonly {
		readonly id: SpokenId;
		readonly text: string;
		readonly cites: readonly FactId[];
	}[];
}

/**
 * `if:licence` asks for one taken choice that sets `licence`; `if:signs>=3` asks for three different ones.
 */
export interface Condition {
	readonly flag: Flag;
	readonly atLeast: number;
}

export interface Picture extends PictureScene {
	/** What a person who does not see the picture is told. Narrated on request. */
	readonly alt: string;
	readonly altId: SpokenId;
}

/** What is drawn: names of the drawing kit and of the cast. */
export interface PictureScene {
	readonly backdrop: string;
	/** In the order of the source, which is left to right on the picture. */
	readonly cast: readonly { readonly character: CharacterId; readonly mood: Mood }[];
	readonly props: readonly string[];
}
