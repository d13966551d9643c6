import type { ClipHash } from '../shared/index.ts';
import type { Choice, Scene, Story } from '../story/index.ts';
import { narrationKey } from './narration-keys.ts';
import type { ClipMap } from './narration-player.ts';

/** One thing to be said: the displayed text stands on the page under the same key. */
export interface Utterance {
	/** Key of the page's `ClipMap`. */
	readonly key: string;
	/** `null`: there is no clip for it; the text is given the time it takes to read. */
	readonly clip: ClipHash | null;
	/** Number of displayed words. */
	readonly words: number;
}

/** Message key of the invitation that is spoken before the choices. */
export const CHOOSE_MESSAGE = 'story.choose.label';

export interface ScriptWords {
	/** What the interface says before the choices are read, in the language of the page. */
	readonly choose: string;
	/** What it says after every takeaway: whom to call. */
	readonly ending: readonly { readonly key: string; readonly text: string }[];
}

/**
 * What is said in a scene, in order: its title (the content note follows it in the first scene), lines and group
 * questions as they stand on the page, then "what would you do?" and the choices that are offered, or the
 * continue link, or what to take along and whom to call.
 */
export function sceneScript(
	story: Story,
	scene: Scene,
	offered: readonly Choice[],
	clips: ClipMap,
	words: ScriptWords
): readonly Utterance[] {
	const say = (key: string, text: string) => utterance(clips, key, text);
	const { onward } = scene;
	const told = [
		say(narrationKey.sceneTitle(scene.id), scene.title),
		...(scene === story.scenes[0] && story.contentNote !== null
			? [say(narrationKey.contentNote, story.contentNote)]
			: []),
		...scene.blocks.map(({ id, text }) => say(id, text))
	];
	switch (onward.kind) {
		case 'choices':
			return [
				...told,
				say(narrationKey.ui(CHOOSE_MESSAGE), words.choose),
				...offered.map(({ id, text }) => say(id, text))
			];
		case 'continue':
			return [...told, say(onward.id, onward.text)];
		case 'ending':
			return [
				...told,
				say(onward.takeaway.titleId, onward.takeaway.title),
				...onward.takeaway.points.map(({ id, text }) => say(id, text)),
				...words.ending.map(({ key, text }) => say(key, text))
			];
	}
}

/** One displayed text with its clip. */
export function utterance(clips: ClipMap, key: string, text: string): Utterance {
	return { key, clip: clips[key] ?? null, words: text.trim().split(/\s+/u).length };
}
