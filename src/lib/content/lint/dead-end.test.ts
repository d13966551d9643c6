import { describe, it } from 'vitest';
import { expectPass, expectProblem, replace } from '#tests/content/content-kit.ts';
import { deadEnd } from './dead-end.ts';

describe('a scene goes on or ends with a takeaway', () => {
	it('passes choices, a continue link and a takeaway', () => expectPass(deadEnd));

	it('names a scene with none of them', () =>
		expectProblem(
			deadEnd,
			{ 'en.md': replace('[Go back to the call](#ring)\n', '') },
			'en.md:22: error dead-end: the scene `paid` ends without a takeaway — Add choices, `[Continue](#scene)`, or `### Take with you {#takeaway}` with a list.'
		));

	it('names a scene with two of them', () =>
		expectProblem(
			deadEnd,
			{ 'en.md': replace('- [Hear the call again](#ring)', '\n[Continue](#ring)') },
			'en.md:28: error dead-end: the scene `asked` goes on in more than one way — Keep one: a list of choices, one `[Continue](#scene)`, or a takeaway.'
		));

	it('names a takeaway without points', () =>
		expectProblem(
			deadEnd,
			{ 'en.md': replace('- Ask for the licence\n- Call before you pay\n', '') },
			'en.md:41: error dead-end: the takeaway is empty — Add a list of points: `- …`.'
		));

	it('sees that somebody can arrive with no choice on offer', () =>
		expectProblem(
			deadEnd,
			{
				'en.md': (good) =>
					good
						.replace('[Go back to the call](#ring)', '[Go on](#asked)')
						.replace('- [Hear the call again](#ring)\n', '')
			},
			'en.md:28: error dead-end: somebody can reach `asked` with nothing to choose — Add a choice without `if:` that leads to a scene without `if:`.'
		));

	it('lets conditional choices be when one of them always holds', () =>
		expectPass(deadEnd, { 'en.md': replace('- [Hear the call again](#ring)\n', '') }));
});
