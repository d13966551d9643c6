import { describe, it } from 'vitest';
import { expectPass, expectProblem, replace } from '#tests/content/content-kit.ts';
import { unequalOptions } from './unequal-options.ts';

describe('options are about equally long', () => {
	it('passes options of like length', () => expectPass(unequalOptions));

	it('names an item whose right answer is by far the longest', () =>
		expectProblem(
			unequalOptions,
			{ 'items.en.md': replace('A licence', 'A licence with a number that stands on the list of the ministry') },
			'items.en.md:9: error unequal-options: the options of `licence-b` are from 7 to 63 characters long — Make them about equally long: people pick the longest.'
		));

	it('lets short words differ', () =>
		expectPass(unequalOptions, { 'items.en.md': replace('A photo', 'No') }));
});
