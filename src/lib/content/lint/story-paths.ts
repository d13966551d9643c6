import type { Condition } from '#lib/domain/story/index.ts';

/** Far more than any story that people wrote; beyond it the search stops and claims nothing. */
const MOST_STATES = 20_000;

/** What matters of a scene for the ways through a story. */
export interface PathScene {
	readonly id: string;
	readonly when: Condition | null;
	readonly choices: readonly PathChoice[];
	readonly onward: { readonly to: string } | null;
}

interface PathChoice {
	readonly to: string;
	readonly sets: string | null;
	readonly when: Condition | null;
}

interface State {
	readonly scene: PathScene;
	/** Choices taken so far that set a flag which some condition asks for: `scene.place`. */
	readonly taken: ReadonlySet<string>;
	readonly before: string[];
}

export interface StoryPaths {
	/** Ids of scenes that some way of reading leads to. */
	readonly reached: ReadonlySet<string>;
	/** Scenes that can be reached with no choice on offer. */
	readonly stuck: ReadonlySet<string>;
	/** Scenes that can be reached with no ending ahead, whatever is chosen. */
	readonly endless: ReadonlySet<string>;
	/** False when the story has too many states to walk through all. */
	readonly complete: boolean;
}

/**
 * Walks through every state (scene and flags) that a reader can be in, from the first scene and from
 * `skipTo`. Exact where looking at links alone would be wrong: a link may need a flag that cannot be had.
 */
export function walkPaths(scenes: readonly PathScene[], skipTo: string | null): StoryPaths {
	const byId = new Map(scenes.map((scene) => [scene.id, scene]));
	const asked = new Set(conditionsOf(scenes).map(({ flag }) => flag));
	const setters = settersOf(scenes);
	const states = new Map<string, State>();
	const queue: string[] = [];
	const visit = (scene: PathScene | undefined, taken: ReadonlySet<string>, from: string | null) => {
		if (scene === undefined) return;
		const key = `${scene.id} ${[...taken].sort().join(' ')}`;
		const known = states.get(key);
		if (known === undefined) {
			states.set(key, { scene, taken, before: from === null ? [] : [from] });
			queue.push(key);
		} else if (from !== null) known.before.push(from);
	};
	const holds = (when: Condition | null, taken: ReadonlySet<string>): boolean =>
		when === null ||
		[...taken].filter((choice) => setters.get(choice) === when.flag).length >= when.atLeast;

	const stuck = new Set<string>();
	const endings: string[] = [];
	visit(scenes[0], new Set(), null);
	if (skipTo !== null) visit(byId.get(skipTo), new Set(), null);
	for (let key = queue.shift(); key !== undefined && states.size < MOST_STATES; key = queue.shift()) {
		const state = states.get(key);
		if (state === undefined) continue;
		const { scene, taken } = state;
		if (scene.choices.length === 0 && scene.onward === null) {
			endings.push(key);
			continue;
		}
		const offered = scene.choices.filter(
			({ to, when }) => holds(when, taken) && holds(byId.get(to)?.when ?? null, taken)
		);
		const onward = scene.onward === null ? undefined : byId.get(scene.onward.to);
		const goesOn = onward !== undefined && holds(onward.when, taken);
		if (offered.length === 0 && !goesOn) stuck.add(scene.id);
		for (const choice of offered) visit(byId.get(choice.to), after(scene, choice, taken, asked), key);
		if (goesOn) visit(onward, taken, key);
	}
	return {
		reached: new Set([...states.values()].map(({ scene }) => scene.id)),
		stuck,
		endless: withoutEnding(states, endings),
		complete: states.size < MOST_STATES
	};
}

export function conditionsOf(scenes: readonly PathScene[]): Condition[] {
	return scenes.flatMap((scene) =>
		[scene.when, ...scene.choices.map(({ when }) => when)].filter((when) => when !== null)
	);
}

function settersOf(scenes: readonly PathScene[]): Map<string, string> {
	const setters = new Map<string, string>();
	for (const scene of scenes)
		for (const choice of scene.choices)
			if (choice.sets !== null) setters.set(nameOf(scene, choice), choice.sets);
	return setters;
}

function nameOf(scene: PathScene, choice: PathChoice): string {
	return `${scene.id}.${scene.choices.indexOf(choice)}`;
}

function after(
	scene: PathScene,
	choice: PathChoice,
	taken: ReadonlySet<string>,
	asked: ReadonlySet<string>
): ReadonlySet<string> {
	if (choice.sets === null || !asked.has(choice.sets)) return taken;
	return new Set(taken).add(nameOf(scene, choice));
}

/** Scenes of the states from which no ending can be reached, found backwards from the endings. */
function withoutEnding(states: ReadonlyMap<string, State>, endings: readonly string[]): Set<string> {
	const saved = new Set(endings);
	const queue = [...endings];
	for (let key = queue.pop(); key !== undefined; key = queue.pop())
		for (const before of states.get(key)?.before ?? []) {
			if (saved.has(before)) continue;
			saved.add(before);
			queue.push(before);
		}
	return new Set([...states].filter(([key]) => !saved.has(key)).map(([, { scene }]) => scene.id));
}
