import { describe, it } from 'vitest';
import { expectPass, expectProblem, replace } from '#tests/content/content-kit.ts';
import { unknownFlag } from './unknown-flag.ts';

describe('a condition asks for a flag that choices set', () => {
	it('passes a flag that is set', () => expectPass(unknownFlag));

	it('names a flag that nothing sets', () =>
		expectProblem(
			unknownFlag,
			{ 'en.md': replace('`if:licence`', '`if:license`') },
			'en.md:34: error unknown-flag: no choice sets the flag `license` — Put `sets:license` behind a choice. Did you mean `licence`?'
		));

	it('names a score that cannot be reached', () =>
		expectProblem(
			unknownFlag,
			{ 'en.md': replace('`if:licence`', '`if:licence>=3`') },
			'en.md:34: error unknown-flag: the flag `licence` reaches 1 at most, so `>=3` never holds — Put `sets:licence` behind a choice.'
		));
});
