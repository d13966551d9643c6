import { describe, it } from 'vitest';
import { expectPass, expectProblem, replace } from '#tests/content/content-kit.ts';
import { sensitivePart } from './sensitive-part.ts';

describe('the part that nobody has to see', () => {
	it('passes a module that names none', () => expectPass(sensitivePart));

	it('is made of scenes of the story', () =>
		expectProblem(
			sensitivePart,
			{ 'module.yaml': replace('skipTo: safe', 'sensitive: [askd]\nskipTo: safe') },
			'module.yaml:6: error sensitive-part: there is no scene `askd` — Name scenes of this story, or delete it here. Did you mean `asked`?'
		));

	it('is not where its own way round leads', () =>
		expectProblem(
			sensitivePart,
			{ 'module.yaml': replace('skipTo: safe', 'sensitive: [asked]\nskipTo: asked') },
			'module.yaml:6: error sensitive-part: "skip this part" leads to `asked`, which is in that part — Let `skipTo` name the first scene after the part.'
		));

	it('is left for a scene to which the story comes by itself', () =>
		expectProblem(
			sensitivePart,
			{ 'module.yaml': replace('skipTo: safe', 'sensitive: [safe]\nskipTo: ring') },
			'module.yaml:6: error sensitive-part: no way leads from `safe` to `ring`, where "skip this part" leads — Let `skipTo` name a scene to which the story comes by itself after the part.'
		));
});
