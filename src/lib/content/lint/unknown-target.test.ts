import { describe, it } from 'vitest';
import { expectPass, expectProblem, replace } from '#tests/content/content-kit.ts';
import { unknownTarget } from './unknown-target.ts';

describe('every link leads to a scene that exists', () => {
	it('passes a story whose links all lead somewhere', () => expectPass(unknownTarget));

	it('names the choice that leads nowhere, and the scene that was meant', () =>
		expectProblem(
			unknownTarget,
			{ 'en.md': replace('(#asked)', '(#asket)') },
			'en.md:20: error unknown-target: there is no scene `asket` — Lead to a scene of this story, or write it: `## Title {#asket}`. Did you mean `asked`?'
		));

	it('names the skip target that is no scene', () =>
		expectProblem(
			unknownTarget,
			{ 'module.yaml': replace('skipTo: safe', 'skipTo: nowhere') },
			'module.yaml:6: error unknown-target: there is no scene `nowhere` — Lead to a scene of this story, or write it: `## Title {#nowhere}`.'
		));
});
