import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marketStory } from '#tests/fixtures/story/market-story.ts';
import {
	choose,
	currentScene,
	findScene,
	goBack,
	goOn,
	goTo,
	offeredChoices,
	resumeStory,
	roadPlace,
	skipTo,
	startStory,
	type StoryState
} from './index.ts';

const sceneIds = marketStory.scenes.map(({ id }) => id);

/** One touch of a person: a number picks among what is offered, the rest are the other ways to move. */
const touch = fc.oneof(
	{ weight: 6, arbitrary: fc.nat(9).map((pick) => ({ kind: 'forward' as const, pick })) },
	{ weight: 2, arbitrary: fc.constant({ kind: 'back' as const }) },
	{
		weight: 1,
		arbitrary: fc
			.constantFrom(...sceneIds, 'unknown')
			.map((scene) => ({ kind: 'adopt' as const, scene }))
	},
	{
		weight: 1,
		arbitrary: fc
			.constantFrom(...sceneIds, 'unknown')
			.map((scene) => ({ kind: 'skip' as const, scene }))
	}
);
type Touch = typeof touch extends fc.Arbitrary<infer T> ? T : never;

function forward(state: StoryState, pick: number): StoryState {
	const offered = offeredChoices(marketStory, state);
	const choice = offered[pick % Math.max(1, offered.length)];
	return choice === undefined ? goOn(marketStory, state) : choose(marketStory, state, choice.id);
}

function apply(state: StoryState, move: Touch): StoryState {
	switch (move.kind) {
		case 'forward':
			return forward(state, move.pick);
		case 'back':
			return goBack(state);
		case 'adopt':
			return goTo(marketStory, state, move.scene);
		case 'skip':
			return skipTo(marketStory, state, move.scene);
	}
}

const walks = fc
	.array(touch, { maxLength: 40 })
	.map((touches) => touches.reduce(apply, startStory(marketStory)));

describe('whatever a person touches', () => {
	it('ends up in a scene that the story knows', () => {
		fc.assert(
			fc.property(walks, (state) => {
				expect(findScene(marketStory, state.scene)).not.toBeNull();
			}),
			{ seed: 1 }
		);
	});

	it('has a way on in every scene that is not an ending', () => {
		fc.assert(
			fc.property(walks, fc.nat(9), (state, pick) => {
				const ending = currentScene(marketStory, state).onward.kind === 'ending';
				expect(forward(state, pick) === state).toBe(ending);
			}),
			{ seed: 2 }
		);
	});

	it('gets the same state back when one step is undone', () => {
		fc.assert(
			fc.property(walks, fc.nat(9), (state, pick) => {
				const next = forward(state, pick);
				expect(next === state ? state : goBack(next)).toEqual(state);
			}),
			{ seed: 3 }
		);
	});

	it('never sees the road go backwards on a step forward', () => {
		fc.assert(
			fc.property(walks, fc.nat(9), (state, pick) => {
				const before = roadPlace(marketStory, state);
				const after = roadPlace(marketStory, forward(state, pick));
				expect(after.station).toBeGreaterThanOrEqual(before.station);
				expect(after.station).toBeLessThanOrEqual(after.stations);
			}),
			{ seed: 4 }
		);
	});

	it('resumes from what was stored exactly where it was', () => {
		fc.assert(
			fc.property(walks, (state) => {
				expect(resumeStory(marketStory, structuredClone(state))).toEqual(state);
			}),
			{ seed: 5 }
		);
	});
});
