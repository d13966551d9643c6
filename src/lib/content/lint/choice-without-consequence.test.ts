import { describe, it } from 'vitest';
import { expectPass, expectProblem, replace } from '#tests/content/content-kit.ts';
import { choiceWithoutConsequence } from './choice-without-consequence.ts';

describe('every choice changes something', () => {
	it('passes choices that lead to different scenes', () => expectPass(choiceWithoutConsequence));

	it('warns of two choices that do the same', () =>
		expectProblem(
			choiceWithoutConsequence,
			{ 'en.md': replace('- [Pay the money](#paid)', '- [Pay the money](#paid)\n- [Pay half](#paid)') },
			'en.md:20: warning choice-without-consequence: the choice "Pay half" does the same as "Pay the money" — Let one of them lead to a scene of its own, unless both should end alike.'
		));

	it('passes two choices to one scene when a flag tells them apart', () =>
		expectPass(choiceWithoutConsequence, {
			'en.md': replace('- [Pay the money](#paid)', '- [Pay the money](#paid)\n- [Just ask](#asked)')
		}));

	it('refuses a choice that leads back to its own scene', () =>
		expectProblem(
			choiceWithoutConsequence,
			{ 'en.md': replace('- [Hear the call again](#ring)', '- [Wait](#asked)') },
			'en.md:35: error choice-without-consequence: the choice "Wait" leads back to its own scene — Lead to another scene that shows what comes of it, or set a flag that is asked for.'
		));
});
