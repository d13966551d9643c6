import { describe, expect, it } from 'vitest';
import { marketStory } from '#tests/fixtures/story/market-story.ts';
import { cutStory, type Cut } from './cut-story.ts';
import type { Scene } from './story.ts';

const cut: Cut = {
	id: 'station',
	scenes: ['start', 'ask', 'market', 'home'],
	onward: { neighbour: 'ready', ready: 'market', feast: 'home' },
	leaveOut: ['start.2', 'start.c2', 'ask.c1']
};

function sceneOf(change: Partial<Cut>, id: string): Scene | undefined {
	return cutStory(marketStory, { ...cut, ...change })?.scenes.find((scene) => scene.id === id);
}

describe('a cut of a story', () => {
	it('keeps its scenes in the order of the story, with the names that their clips have', () => {
		const short = cutStory(marketStory, cut);
		expect(short?.scenes.map(({ id }) => id)).toEqual(['start', 'ask', 'market', 'home']);
		expect(short?.module).toBe('the-market');
		expect(sceneOf({}, 'start')?.blocks.map(({ id }) => id)).toEqual(['start.1']);
	});

	it('leads a way to a scene that is left out to what stands for it, over several such scenes', () => {
		expect(sceneOf({}, 'start')?.onward).toMatchObject({
			kind: 'choices',
			choices: [
				{ id: 'start.c1', to: 'ask' },
				{ id: 'start.c3', to: 'market' }
			]
		});
	});

	it('turns the only choice that remains into a plain step that is said with the same clip', () => {
		const { when } = marketStory.scenes[1].onward.choices[1];
		expect(when).not.toBeNull();
		expect(sceneOf({ leaveOut: ['ask.c2'], onward: { ...cut.onward } }, 'ask')?.onward).toEqual({
			kind: 'continue',
			id: 'ask.c1',
			text: 'Think again',
			to: 'start'
		});
	});

	it('leaves a lone choice with a condition as it is', () => {
		expect(sceneOf({}, 'ask')?.onward).toMatchObject({ kind: 'choices' });
	});

	it('asks the people around no group question', () => {
		expect(sceneOf({ leaveOut: [] }, 'start')?.blocks.map(({ kind }) => kind)).toEqual([
			'line',
			'line'
		]);
	});

	it('warns of nothing that it leaves out, and still warns of what it keeps', () => {
		expect(cutStory(marketStory, cut)).toMatchObject({ contentNote: null, sensitive: null });
		const whole = { ...cut, scenes: [...cut.scenes, 'rush', 'regret'] };
		expect(cutStory(marketStory, whole)).toMatchObject({
			contentNote: marketStory.contentNote,
			sensitive: { scenes: ['rush'], skipTo: 'market' }
		});
	});

	it('is none when it does not begin as the story does, or would stop in the middle', () => {
		expect(cutStory(marketStory, { ...cut, scenes: ['ask', 'market', 'home'] })).toBeNull();
		expect(
			cutStory(marketStory, { ...cut, scenes: ['start', 'neighbour', 'home'], onward: {} })
		).toBeNull();
		expect(
			cutStory(marketStory, {
				...cut,
				scenes: ['start'],
				onward: { ready: 'feast', feast: 'ready' }
			})
		).toBeNull();
	});
});
