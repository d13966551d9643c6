import { describe, it } from 'vitest';
import { expectPass, expectProblem } from '#tests/content/content-kit.ts';
import { itemsDeclared } from './items-declared.ts';

describe('module.yaml and the items files speak of the same items', () => {
	it('passes when they do', () => expectPass(itemsDeclared));

	it('names a declared item that is not written', () =>
		expectProblem(
			itemsDeclared,
			{ 'items.hi.md': (good) => good.replace(/### मैं.*\n/u, '') },
			'module.yaml:17: error items-declared: the item `trust` is not written in items.hi.md — Write it: `### Question {#trust}`, or delete it here.'
		));

	it('names a written item that is not declared', () =>
		expectProblem(
			itemsDeclared,
			{ 'items.en.md': (good) => `${good}\n### Is it so? {#trusst}\n` },
			'items.en.md:17: error items-declared: the item `trusst` is not in module.yaml — Declare it under `items:`. Did you mean `trust`?'
		));
});
