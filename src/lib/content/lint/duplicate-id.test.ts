import { describe, it } from 'vitest';
import { expectPass, expectProblem, replace } from '#tests/content/content-kit.ts';
import { duplicateId } from './duplicate-id.ts';

describe('a name stands for one thing', () => {
	it('passes different names', () => expectPass(duplicateId));

	it('names the second scene of a name, and the line of the first', () =>
		expectProblem(
			duplicateId,
			{ 'en.md': replace('{#paid}', '{#ring}') },
			'en.md:22: error duplicate-id: the scene `ring` is already on line 7 — Give one of them another name, in every language.'
		));

	it('names the second item of a name', () =>
		expectProblem(
			duplicateId,
			{ 'items.hi.md': replace('{#licence-b}', '{#licence-a}') },
			'items.hi.md:9: error duplicate-id: the item `licence-a` is already on line 1 — Give one of them another name, in every language.'
		));
});
