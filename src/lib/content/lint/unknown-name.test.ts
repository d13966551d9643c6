import { describe, it } from 'vitest';
import { expectPass, expectProblem, replace } from '#tests/content/content-kit.ts';
import { unknownName } from './unknown-name.ts';

describe('characters and pictures are known', () => {
	it('passes known names', () => expectPass(unknownName));

	it('names a character that is not in the cast', () =>
		expectProblem(
			unknownName,
			{ 'en.md': replace('`salma worried`', '`slama worried`') },
			'en.md:15: error unknown-name: there is no character `slama` — Use one of cast.yaml; docs/authoring.md lists them. Did you mean `salma`?'
		));

	it('names a backdrop that is not in the drawing kit', () =>
		expectProblem(
			unknownName,
			{ 'en.md': replace('picture:tea-stall', 'picture:teastall') },
			'en.md:9: error unknown-name: there is no backdrop `teastall` — Use one of the drawing kit; docs/authoring.md lists them. Did you mean `tea-stall`?'
		));

	it('names a pictogram that is not in the drawing kit', () =>
		expectProblem(
			unknownName,
			{ 'items.en.md': replace('icon:photo', 'icon:fotograf') },
			'items.en.md:12: error unknown-name: there is no pictogram `fotograf` — Use one of the drawing kit; docs/authoring.md lists them.'
		));
});
