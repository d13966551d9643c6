import { describe, expect, it } from 'vitest';
import { marketStory } from '#tests/fixtures/story/market-story.ts';
import { longestWay } from './longest-way.ts';

describe('the longest way through a story', () => {
	it('counts the scenes of the way on which most are seen, a loop once', () => {
		// start, ask, ready, market, feast
		expect(longestWay(marketStory, () => 1)).toBe(5);
	});

	it('is the dearest way, not the one with most scenes', () => {
		expect(longestWay(marketStory, ({ id }) => (id === 'regret' ? 10 : 1))).toBe(12);
	});
});
