import { describe, it } from 'vitest';
import { expectPass, expectProblem, replace } from '#tests/content/content-kit.ts';
import { endlessLoop } from './endless-loop.ts';

describe('an ending can be reached from everywhere', () => {
	it('lets a loop be that somebody can leave', () => expectPass(endlessLoop));

	it('names the scenes of a loop with no way out', () =>
		expectProblem(
			endlessLoop,
			{ 'en.md': replace('[Go back to the call](#ring)', '[Wait](#paid)') },
			'en.md:22: error endless-loop: no ending can be reached any more from `paid` — Add a choice that leads out of the loop, to a scene with a takeaway.'
		));

	it('sees a way out that needs a flag which cannot be had any more', () =>
		expectProblem(
			endlessLoop,
			{
				'en.md': (good) =>
					good
						.replace('[Go back to the call](#ring)', '[Go on](#asked)')
						.replace('- [Hear the call again](#ring)', '- [Think of the money](#paid)')
			},
			'en.md:22: error endless-loop: no ending can be reached any more from `paid`, `asked` — Add a choice that leads out of the loop, to a scene with a takeaway.'
		));
});
