import type { SceneId } from '#lib/domain/shared/index.ts';
import {
	choose,
	currentScene,
	goOn,
	offeredChoices,
	passOver,
	skipPart,
	startStory,
	type Story,
	type StoryState
} from '#lib/domain/story/index.ts';

/** A way on from one place of a story: what is taken there, and the place that it leads to. */
export interface Way {
	/** Spoken id of a choice or continue link; `skip`: the sensitive part is left out. */
	readonly by: string;
	readonly to: string;
}

/** A scene, reached with certain decisions taken. Two people in one place have the same ways before them. */
export interface Place {
	readonly scene: SceneId;
	readonly ending: boolean;
	readonly ways: readonly Way[];
}

export type StoryGraph = ReadonlyMap<string, Place>;

/** Every place that a person can come to, by the story's own rules. The first is the start. */
export function storyGraph(story: Story, skips = false): StoryGraph {
	const places = new Map<string, Place>();
	const first = passOver(startStory(story), skips);
	const open: StoryState[] = [first];
	for (let state = open.pop(); state !== undefined; state = open.pop()) {
		const here = placeOf(story, state);
		if (places.has(here)) continue;
		const from = state;
		const next = waysFrom(story, state).map(({ by, after }) => ({ by, after: after(from) }));
		const scene = currentScene(story, state);
		places.set(here, {
			scene: scene.id,
			ending: scene.onward.kind === 'ending',
			ways: next.map(({ by, after }) => ({ by, to: placeOf(story, after) }))
		});
		open.push(...next.map(({ after }) => after).toReversed());
	}
	return places;
}

function waysFrom(story: Story, state: StoryState) {
	const { onward, id } = currentScene(story, state);
	const ways: { by: string; after: (state: StoryState) => StoryState }[] = [];
	if (story.sensitive?.scenes.includes(id) === true)
		ways.push({ by: 'skip', after: (from) => skipPart(story, from) });
	if (onward.kind === 'continue') ways.push({ by: onward.id, after: (from) => goOn(story, from) });
	if (onward.kind === 'choices')
		for (const choice of offeredChoices(story, state))
			ways.push({ by: choice.id, after: (from) => choose(story, from, choice.id) });
	return ways;
}

/** The scene and, of what was taken, that which some condition of the story asks for. */
function placeOf(story: Story, state: StoryState): string {
	const asked = new Set(
		story.scenes
			.flatMap(({ when, onward }) => [
				when,
				...(onward.kind === 'choices' ? onward.choices.map((choice) => choice.when) : [])
			])
			.flatMap((when) => when?.flag ?? [])
	);
	const setting = new Set(
		story.scenes.flatMap(({ onward }) =>
			onward.kind === 'choices'
				? onward.choices.flatMap(({ id, sets }) => (sets !== null && asked.has(sets) ? id : []))
				: []
		)
	);
	const taken = state.trail.flatMap(({ by }) => (by !== null && setting.has(by) ? by : []));
	return [state.scene, ...[...new Set(taken)].sort()].join(' ');
}

/** What following every path shows. */
export interface PathCount {
	/** Ways from the start to an ending that come to no place twice. */
	readonly paths: number;
	/** Scenes of the longest of them. */
	readonly longest: number;
	/** Places in which such a way ends that is no ending. */
	readonly deadEnds: readonly string[];
}

/** Follows every path, one by one; a way that comes back to a place of its own is another turn and no new path. */
export function followPaths(graph: StoryGraph): PathCount {
	let paths = 0;
	let longest = 0;
	const deadEnds = new Set<string>();
	const onTheWay = new Set<string>();
	const follow = (name: string): void => {
		const place = graph.get(name);
		if (place === undefined) return;
		onTheWay.add(name);
		if (place.ending) {
			paths += 1;
			longest = Math.max(longest, onTheWay.size);
		} else if (place.ways.length === 0) deadEnds.add(name);
		else for (const { to } of place.ways) if (!onTheWay.has(to)) follow(to);
		onTheWay.delete(name);
	};
	const [start] = graph.keys();
	if (start !== undefined) follow(start);
	return { paths, longest, deadEnds: [...deadEnds] };
}
