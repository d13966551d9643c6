import type { SceneId, SpokenId } from '../shared/index.ts';
import type { Choice, Onward, Scene, Story } from './story.ts';

/** A short version of a story: some of its scenes, told with the same words, clips and pictures. */
export interface Cut {
	/** Where it is told: `station`. Part of its address. */
	readonly id: CutId;
	/** Scenes that stay. The first scene of the story is one of them. */
	readonly scenes: readonly SceneId[];
	/** For a scene that is left out: the scene to which the ways that led there lead now. */
	readonly onward: Readonly<Record<SceneId, SceneId>>;
	/** Lines, choices and points of the takeaway that are not said. Group questions never are. */
	readonly leaveOut: readonly SpokenId[];
}

export type CutId = string;

/**
 * The story with a part of its scenes and lines. A choice that leads nowhere any more is not offered; where one
 * choice remains and nothing depends on it, it becomes a plain step. `null` when it would not start, or when a
 * scene would have no way on: the linter says which.
 *
 * What nobody has to see is left out as a rule; then no note warns of it. A kept sensitive scene keeps both.
 */
export function cutStory(story: Story, cut: Cut): Story | null {
	const kept = story.scenes.filter(({ id }) => cut.scenes.includes(id));
	const asked = new Set(kept.flatMap(flagsAskedIn));
	const scenes: Scene[] = [];
	for (const scene of kept) {
		const onward = cutOnward(scene.onward, cut, asked);
		if (onward === null) return null;
		scenes.push({ ...scene, blocks: scene.blocks.filter((block) => isSaid(block, cut)), onward });
	}
	const [first, ...rest] = scenes;
	if (first?.id !== story.scenes[0].id) return null;
	const sensitive = cutSensitive(story, cut);
	return {
		...story,
		contentNote: sensitive === null ? null : story.contentNote,
		sensitive,
		scenes: [first, ...rest]
	};
}

/** Where a way to this scene leads in the cut; `null`: nowhere. */
export function targetInCut(cut: Cut, to: SceneId): SceneId | null {
	const seen = new Set<SceneId>();
	let target = to;
	while (!cut.scenes.includes(target)) {
		const next = cut.onward[target];
		if (next === undefined || seen.has(target)) return null;
		seen.add(target);
		target = next;
	}
	return target;
}

function isSaid({ kind, id }: Scene['blocks'][number], { leaveOut }: Cut): boolean {
	return kind === 'line' && !leaveOut.includes(id);
}

function cutOnward(onward: Onward, cut: Cut, asked: ReadonlySet<string>): Onward | null {
	switch (onward.kind) {
		case 'choices': {
			const [first, ...rest] = onward.choices.flatMap((choice) => cutChoice(choice, cut));
			if (first === undefined) return null;
			const plain = rest.length === 0 && first.when === null && !asked.has(first.sets ?? '');
			if (!plain) return { kind: 'choices', choices: [first, ...rest] };
			return { kind: 'continue', id: first.id, text: first.text, to: first.to };
		}
		case 'continue': {
			const to = targetInCut(cut, onward.to);
			return to === null ? null : { ...onward, to };
		}
		case 'ending': {
			const points = onward.takeaway.points.filter(({ id }) => !cut.leaveOut.includes(id));
			return { kind: 'ending', takeaway: { ...onward.takeaway, points } };
		}
	}
}

function cutChoice(choice: Choice, cut: Cut): Choice[] {
	if (cut.leaveOut.includes(choice.id)) return [];
	const to = targetInCut(cut, choice.to);
	return to === null ? [] : [{ ...choice, to }];
}

function cutSensitive({ sensitive }: Story, cut: Cut): Story['sensitive'] {
	if (sensitive === null) return null;
	const [first, ...rest] = sensitive.scenes.filter((id) => cut.scenes.includes(id));
	const skipTo = targetInCut(cut, sensitive.skipTo);
	return first === undefined || skipTo === null ? null : { scenes: [first, ...rest], skipTo };
}

function flagsAskedIn({ when, onward }: Scene): string[] {
	const conditions = [
		when,
		...(onward.kind === 'choices' ? onward.choices.map((c) => c.when) : [])
	];
	return conditions.flatMap((condition) => (condition === null ? [] : [condition.flag]));
}
