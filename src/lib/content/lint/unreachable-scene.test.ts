import { describe, it } from 'vitest';
import { expectPass, expectProblem, replace } from '#tests/content/content-kit.ts';
import { unreachableScene } from './unreachable-scene.ts';

const WITHOUT_SKIP = { 'module.yaml': replace('skipTo: safe', 'skipTo: null') };

describe('every scene can be reached', () => {
	it('passes a story without islands', () => expectPass(unreachableScene));

	it('names a scene that no link leads to', () =>
		expectProblem(
			unreachableScene,
			{ 'en.md': replace('- [Pay the money](#paid)\n', '') },
			'en.md:21: error unreachable-scene: no way through the story leads to `paid` — Let a choice lead here, `- [words](#paid)`, or delete the scene.'
		));

	it('sees that a flag which is never set closes the way', () =>
		expectProblem(
			unreachableScene,
			{ ...WITHOUT_SKIP, 'en.md': replace(' `sets:licence`', '') },
			'en.md:37: error unreachable-scene: no way through the story leads to `safe` — Let a choice lead here, `- [words](#safe)`, or delete the scene.'
		));

	it('counts the skip of the module as a way', () =>
		expectPass(unreachableScene, { 'en.md': replace(' `sets:licence`', '') }));
});
