import { describe, expect, it } from 'vitest';
import { marketStory } from '#tests/fixtures/story/market-story.ts';
import { choose, goOn, startStory } from '../story/index.ts';
import { lastOpenFork } from './what-if.ts';

const rushed = goOn(marketStory, choose(marketStory, startStory(marketStory), 'start.c2'));

describe('what would have happened', () => {
	it('leads back to the last fork where something else can be tried', () => {
		expect(lastOpenFork(marketStory, rushed, ['start.c2'])).toMatchObject({
			scene: 'start',
			trail: []
		});
	});

	it('is no question any more when everything on the way was tried', () => {
		const tried = ['start.c1', 'start.c2', 'start.c3'];
		expect(lastOpenFork(marketStory, rushed, tried)).toBeNull();
	});
});
