import { CHOOSE_MESSAGE, narrationKey } from '../narration/index.ts';
import type { CharacterId, SpokenId } from '../shared/index.ts';
import type { Choice, Mood, Scene, Story, Takeaway } from '../story/index.ts';

/**
 * One thing at a time: what stands on the big screen until somebody goes on. The words that are said with it, in
 * their order, are `said`; each is shown under its key.
 */
export type Beat = { readonly said: readonly SaidText[] } & (
	| { readonly kind: 'title' | 'note' | 'question' }
	| {
			readonly kind: 'line';
			/** `null`: the narrator speaks. */
			readonly speaker: { readonly character: CharacterId; readonly mood: Mood } | null;
	  }
	| { readonly kind: 'choices'; readonly choices: readonly Choice[] }
	| { readonly kind: 'takeaway'; readonly takeaway: Takeaway }
	| { readonly kind: 'help' }
);

export interface SaidText {
	/** Key of the page's `ClipMap`. */
	readonly key: string;
	readonly text: string;
}

export interface BeatWords {
	/** What is said before the choices are read. */
	readonly choose: string;
	/** Whom to call, said after what there is to take along. */
	readonly help: readonly SaidText[];
}

/** A scene as a class sees it: never empty, because every scene has a title. */
export function beatsOf(
	story: Story,
	scene: Scene,
	offered: readonly Choice[],
	words: BeatWords
): readonly [Beat, ...Beat[]] {
	return [
		{ kind: 'title', said: [{ key: narrationKey.sceneTitle(scene.id), text: scene.title }] },
		...noteBefore(story, scene),
		...scene.blocks.map((block): Beat => {
			const said = [{ key: narrationKey.story(block.id), text: block.text }];
			return block.kind === 'line'
				? { kind: 'line', said, speaker: block.speaker }
				: { kind: 'question', said };
		}),
		...lastOf(scene, offered, words)
	];
}

function noteBefore(story: Story, scene: Scene): Beat[] {
	if (scene !== story.scenes[0] || story.contentNote === null) return [];
	return [{ kind: 'note', said: [{ key: narrationKey.contentNote, text: story.contentNote }] }];
}

/** A continue link is no beat: whoever leads the class goes on. */
function lastOf({ onward }: Scene, choices: readonly Choice[], words: BeatWords): Beat[] {
	switch (onward.kind) {
		case 'continue':
			return [];
		case 'choices':
			return [
				{
					kind: 'choices',
					choices,
					said: [
						{ key: narrationKey.ui(CHOOSE_MESSAGE), text: words.choose },
						...choices.map(({ id, text }) => ({ key: textKey(id), text }))
					]
				}
			];
		case 'ending': {
			const { takeaway } = onward;
			const points = takeaway.points.map(({ id, text }) => ({ key: textKey(id), text }));
			const said = [{ key: textKey(takeaway.titleId), text: takeaway.title }, ...points];
			const help: Beat[] = words.help.length === 0 ? [] : [{ kind: 'help', said: words.help }];
			return [{ kind: 'takeaway', takeaway, said }, ...help];
		}
	}
}

function textKey(id: SpokenId): string {
	return narrationKey.story(id);
}
