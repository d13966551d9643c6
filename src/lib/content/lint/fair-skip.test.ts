import { describe, it } from 'vitest';
import { expectPass, expectProblem, replace } from '#tests/content/content-kit.ts';
import { fairSkip } from './fair-skip.ts';

describe('the part that may be skipped', () => {
	it('passes where none is named', () => expectPass(fairSkip));

	it('tells nothing alone that is asked afterwards: skipping it costs nobody an answer', () =>
		expectProblem(
			fairSkip,
			{
				'module.yaml': replace('skipTo: safe', 'sensitive: [asked]\nskipTo: safe'),
				'items.en.md': replace('shows the licence.', 'shows the licence.[^B3-9]')
			},
			'items.en.md:1: error fair-skip: `licence-a` rests on `B3-9`, which only the part that may be skipped tells — Tell it in a scene that everybody sees as well, with the same citation.'
		));

	it('may hold the source of a question that is told elsewhere too', () =>
		expectPass(fairSkip, {
			'module.yaml': replace('skipTo: safe', 'sensitive: [asked]\nskipTo: safe'),
			'items.en.md': replace('shows the licence.', 'shows the licence.[^B3-9]'),
			'en.md': replace('A child can call 1098.[^A-IN-2]', 'An agent is registered.[^B3-9]')
		}));
});
