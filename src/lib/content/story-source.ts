import type { Condition, Mood } from '#lib/domain/story/index.ts';

/** A story as the walk found it: the same as a `Story`, with lines of the file, and allowed to be wrong. */
export interface StorySource {
	readonly scenes: readonly SceneSource[];
}

export interface Cite {
	readonly id: string;
	readonly line: number;
}

/** Displayed words, without the marks that are for the program. */
export interface TextSource {
	readonly text: string;
	readonly cites: readonly Cite[];
	readonly line: number;
}

export interface SceneSource {
	readonly id: string;
	readonly line: number;
	readonly title: string;
	readonly when: Condition | null;
	readonly picture: PictureSource | null;
	readonly blocks: readonly BlockSource[];
	readonly choices: readonly ChoiceSource[];
	readonly onward: (TextSource & { readonly to: string }) | null;
	readonly takeaway: TakeawaySource | null;
}

export interface BlockSource extends TextSource {
	readonly kind: 'line' | 'group-question';
	readonly speaker: { readonly character: string; readonly mood: Mood } | null;
}

export interface ChoiceSource extends TextSource {
	readonly to: string;
	readonly sets: string | null;
	readonly when: Condition | null;
}

export interface TakeawaySource {
	readonly title: string;
	readonly line: number;
	readonly points: readonly TextSource[];
}

export interface PictureSource {
	readonly line: number;
	readonly alt: string;
	readonly backdrop: string;
	readonly cast: readonly { readonly character: string; readonly mood: Mood }[];
	readonly props: readonly string[];
}

/** Where a scene may lead to. */
export function targetsOf(scene: SceneSource): { readonly to: string; readonly line: number }[] {
	return [...scene.choices, ...(scene.onward === null ? [] : [scene.onward])];
}
