import { describe, it } from 'vitest';
import { expectPass, expectProblem, replace } from '#tests/content/content-kit.ts';
import { headingLevel } from './heading-level.ts';

describe('headings of a card go down one level at a time', () => {
	it('passes headings in order', () => expectPass(headingLevel));

	it('names a heading that skips a level', () =>
		expectProblem(
			headingLevel,
			{ 'facilitator.en.md': replace('## After', '#### After') },
			'facilitator.en.md:11: error heading-level: the heading skips from level 2 to level 4 — Write it with 3 signs: `###`.'
		));
});
