import { describe, expect, it } from 'vitest';
import { marketStory } from '#tests/fixtures/story/market-story.ts';
import {
	choose,
	countFlag,
	currentScene,
	goBack,
	goOn,
	goTo,
	offeredChoices,
	passOver,
	resumeStory,
	roadPlace,
	skipPart,
	skipTo,
	startStory,
	type StoryState
} from './index.ts';

function take(...choices: string[]): StoryState {
	return choices.reduce(
		(state, id) => (id === 'on' ? goOn(marketStory, state) : choose(marketStory, state, id)),
		startStory(marketStory)
	);
}

function offered(state: StoryState): string[] {
	return offeredChoices(marketStory, state).map(({ id }) => id);
}

describe('playing a story', () => {
	it('starts at the first scene with nothing decided', () => {
		expect(startStory(marketStory)).toEqual({ module: 'the-market', scene: 'start', trail: [] });
	});

	it('leads to the scene that the choice names', () => {
		expect(currentScene(marketStory, take('start.c1')).title).toBe('At the bus stand');
	});

	it('does nothing on a choice that is not offered in this scene', () => {
		const state = startStory(marketStory);
		expect(choose(marketStory, state, 'market.c1')).toBe(state);
	});

	it('does not go on by itself where the person has to choose', () => {
		const state = startStory(marketStory);
		expect(goOn(marketStory, state)).toBe(state);
	});

	it('stays at the start when Back is asked for there', () => {
		const state = startStory(marketStory);
		expect(goBack(state)).toBe(state);
	});

	it('skips a part without deciding anything, and Back returns', () => {
		const skipped = skipTo(marketStory, startStory(marketStory), 'ready');
		expect(skipped.scene).toBe('ready');
		expect(countFlag(marketStory, skipped, 'signs')).toBe(0);
		expect(goBack(skipped)).toEqual(startStory(marketStory));
	});
});

describe('the sensitive part', () => {
	const careful = passOver(startStory(marketStory), true);

	it('can be left from any of its scenes, and nothing else can', () => {
		expect(skipPart(marketStory, take('start.c2')).scene).toBe('ready');
		const state = startStory(marketStory);
		expect(skipPart(marketStory, state)).toBe(state);
	});

	it('is passed over for those who asked for it, and the rest of the story is told', () => {
		expect(offered(careful)).toEqual(['start.c1', 'start.c3']);
		expect(choose(marketStory, careful, 'start.c1').scene).toBe('ask');
	});

	it('is passed over too where every choice leads into it', () => {
		const story = {
			...marketStory,
			sensitive: { scenes: ['ask', 'rush', 'neighbour'], skipTo: 'ready' }
		} as const;
		expect(offeredChoices(story, careful)).toHaveLength(3);
		const state = choose(story, careful, 'start.c2');
		expect(state.scene).toBe('ready');
		expect(goBack(state)).toEqual(careful);
	});

	it('is told again when the person changes their mind', () => {
		const curious = passOver(careful, false);
		expect(choose(marketStory, curious, 'start.c2').scene).toBe('rush');
	});

	it('stays passed over when the story is resumed', () => {
		expect(resumeStory(marketStory, careful)).toEqual(careful);
	});
});

describe('conditions', () => {
	it('hold back the choice that leads to a scene whose condition does not hold', () => {
		expect(offered(take('start.c3', 'on', 'neighbour.c1', 'on'))).toEqual([
			'market.c1',
			'market.c2'
		]);
		const withoutSigns = goOn(marketStory, skipTo(marketStory, take(), 'ready'));
		expect(offered(withoutSigns)).toEqual(['market.c2']);
	});

	it('count different choices, so that a loop does not raise a score', () => {
		const twice = take('start.c1', 'ask.c1', 'start.c1', 'ask.c1', 'start.c1');
		expect(countFlag(marketStory, twice, 'signs')).toBe(1);
		expect(countFlag(marketStory, twice, 'asked')).toBe(1);
	});

	it('are undone by Back', () => {
		const asked = take('start.c1');
		expect(countFlag(marketStory, asked, 'asked')).toBe(1);
		expect(countFlag(marketStory, goBack(asked), 'asked')).toBe(0);
	});

	it('never leave a scene without a choice', () => {
		const state: StoryState = { module: 'the-market', scene: 'start', trail: [] };
		const [first, ...others] = marketStory.scenes;
		const locked = {
			...marketStory,
			scenes: [
				{
					...first,
					onward: {
						kind: 'choices',
						choices: [
							{
								id: 'start.c1',
								text: 'Go',
								to: 'ask',
								sets: null,
								when: { flag: 'never', atLeast: 1 },
								cites: []
							}
						]
					}
				},
				...others
			]
		} as const;
		expect(offeredChoices(locked, state).map(({ id }) => id)).toEqual(['start.c1']);
	});
});

describe('a scene reached without the machine', () => {
	it('is adopted with the choice that leads there', () => {
		expect(goTo(marketStory, startStory(marketStory), 'ask')).toEqual(take('start.c1'));
	});

	it('is adopted over several links by the shortest way', () => {
		const adopted = goTo(marketStory, startStory(marketStory), 'market');
		expect(adopted.trail.map(({ by }) => by)).toEqual(['start.c1', 'ask.c2', 'ready.c1']);
	});

	it('goes back on the trail when the person has been there', () => {
		expect(goTo(marketStory, take('start.c1', 'ask.c2'), 'ask')).toEqual(take('start.c1'));
	});

	it('is a jump when no way leads there', () => {
		const adopted = goTo(marketStory, take('start.c2'), 'market');
		expect(adopted.trail.at(-1)).toEqual({ from: 'rush', by: null });
	});

	it('is ignored when the story does not know it', () => {
		const state = take('start.c1');
		expect(goTo(marketStory, state, 'no-such-scene')).toBe(state);
	});
});

describe('resuming', () => {
	it('goes on in the same scene with the same trail', () => {
		const state = take('start.c1', 'ask.c2');
		expect(resumeStory(marketStory, structuredClone(state))).toEqual(state);
	});

	it('goes to the nearest scene of the trail when the scene has been taken out of the story', () => {
		const stored = { ...take('start.c1', 'ask.c2'), scene: 'gone' };
		expect(resumeStory(marketStory, stored)).toEqual(take('start.c1'));
	});

	it('starts anew when nothing of the trail stands any more', () => {
		const stored = { module: 'the-market', scene: 'gone', trail: [{ from: 'old', by: 'old.c1' }] };
		expect(resumeStory(marketStory, stored)).toEqual(startStory(marketStory));
	});

	it('keeps the way but not the flag of a choice that has been taken out', () => {
		const stored = {
			module: 'the-market',
			scene: 'ask',
			trail: [{ from: 'start', by: 'start.c9' }]
		};
		expect(resumeStory(marketStory, stored).trail).toEqual([{ from: 'start', by: null }]);
	});

	it('starts anew on a state of another module', () => {
		expect(resumeStory(marketStory, { ...take('start.c1'), module: 'other' })).toEqual(
			startStory(marketStory)
		);
	});
});

describe('the road', () => {
	it('has as many stations as the longest way has scenes', () => {
		expect(roadPlace(marketStory, startStory(marketStory))).toEqual({ station: 1, stations: 5 });
	});

	it('is at its end at every ending, however short the way was', () => {
		expect(roadPlace(marketStory, take('start.c2', 'on'))).toEqual({ station: 5, stations: 5 });
	});

	it('does not go back when the story returns to an earlier scene', () => {
		const before = roadPlace(marketStory, take('start.c1')).station;
		expect(roadPlace(marketStory, take('start.c1', 'ask.c1')).station).toBe(before);
	});
});
