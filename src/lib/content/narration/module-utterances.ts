import type { Voice } from '#lib/domain/catalogue/index.ts';
import { narrationKey } from '#lib/domain/narration/index.ts';
import type { CharacterId, FactId } from '#lib/domain/shared/index.ts';
import type { Item } from '#lib/domain/quiz/index.ts';
import type { Block, Onward, Scene, Story } from '#lib/domain/story/index.ts';
import { narrated, type Utterance } from './utterance.ts';

/** Everything of one module that a learner sees, in reading order. `voiceOf` knows the cast. */
export function moduleUtterances(
	story: Story,
	items: readonly Item[],
	voiceOf: (character: CharacterId) => Voice | null
): readonly Utterance[] {
	return [
		narrated(narrationKey.storyTitle, story.title),
		narrated(narrationKey.storySummary, story.summary),
		...(story.contentNote === null ? [] : [narrated(narrationKey.contentNote, story.contentNote)]),
		...story.scenes.flatMap((scene) => sceneUtterances(scene, voiceOf)),
		...items.flatMap(itemUtterances)
	];
}

/** What the story cites, once each, in order of first citation; a quiz shows no reasons. */
export function citedIn(story: Story): readonly FactId[] {
	const ids = story.scenes.flatMap(({ blocks, onward }) => [
		...blocks.flatMap(({ cites }) => cites),
		...citedOnward(onward)
	]);
	return [...new Set(ids)];
}

function sceneUtterances(
	scene: Scene,
	voiceOf: (character: CharacterId) => Voice | null
): readonly Utterance[] {
	return [
		narrated(narrationKey.sceneTitle(scene.id), scene.title),
		...(scene.picture ? [narrated(scene.picture.altId, scene.picture.alt)] : []),
		...scene.blocks.map((block) => blockUtterance(block, voiceOf)),
		...onwardUtterances(scene.onward)
	];
}

function blockUtterance(
	block: Block,
	voiceOf: (character: CharacterId) => Voice | null
): Utterance {
	const key = narrationKey.story(block.id);
	if (block.kind === 'group-question' || block.speaker === null) return narrated(key, block.text);
	const voice = voiceOf(block.speaker.character) ?? 'narrator';
	return { key, displayText: block.text, voice };
}

function onwardUtterances(onward: Onward): readonly Utterance[] {
	switch (onward.kind) {
		case 'choices':
			return onward.choices.map(({ id, text }) => narrated(narrationKey.story(id), text));
		case 'continue':
			return [narrated(narrationKey.story(onward.id), onward.text)];
		case 'ending':
			return [
				narrated(narrationKey.story(onward.takeaway.titleId), onward.takeaway.title),
				...onward.takeaway.points.map(({ id, text }) => narrated(narrationKey.story(id), text))
			];
	}
}

function citedOnward(onward: Onward): readonly FactId[] {
	switch (onward.kind) {
		case 'choices':
			return onward.choices.flatMap(({ cites }) => cites);
		case 'continue':
			return [];
		case 'ending':
			return onward.takeaway.points.flatMap(({ cites }) => cites);
	}
}

/** No clip for the feedback: a measured wave gives none, and nothing else asks these questions. */
export function itemUtterances(item: Item): readonly Utterance[] {
	return [
		narrated(narrationKey.itemPrompt(item.id), item.prompt),
		...item.options.map(({ id, text }) => narrated(narrationKey.itemOption(item.id, id), text))
	];
}
