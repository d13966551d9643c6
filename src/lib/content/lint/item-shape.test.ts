import { describe, expect, it } from 'vitest';
import { expectPass, expectProblem, lint, replace } from '#tests/content/content-kit.ts';
import { itemShape } from './item-shape.ts';

describe('each kind of item has the options that it needs', () => {
	it('passes three options with one right', () => expectPass(itemShape));

	it('names an item with two options', () =>
		expectProblem(
			itemShape,
			{ 'items.en.md': replace('- [ ] A photo `icon:photo`\n', '') },
			'items.en.md:9: error item-shape: the item `licence-b` has 2 options — Write exactly three: `- [ ]`, and `- [x]` for the right one.'
		));

	it('names an item with two right answers', () =>
		expectProblem(
			itemShape,
			{ 'items.en.md': replace('[ ] A photo', '[x] A photo') },
			'items.en.md:9: error item-shape: the item `licence-b` has 2 right answers — Mark exactly one with `- [x]`.'
		));

	it('names an attitude with options', () =>
		expectProblem(
			itemShape,
			{ 'items.en.md': (good) => `${good}\n- [ ] Yes\n- [ ] No\n` },
			'items.en.md:15: error item-shape: the attitude `trust` has options — Delete them: the four faces are the same for every statement.'
		));

	it('names warning signs with too few cards, in every language', async () => {
		const found = await lint(itemShape, {
			'module.yaml': replace('kind: choice, indicator: licence, form: A', 'kind: signs, indicator: licence, form: A')
		});
		expect(found).toEqual(
			['en', 'hi', 'bn', 'ne', 'ur'].map(
				(locale) =>
					`items.${locale}.md:1: error item-shape: the item \`licence-a\` marks 1 of its 3 cards as warning signs — Write at least four: two or more signs \`- [x]\` among ordinary facts \`- [ ]\`.`
			)
		);
	});

	it('names two options that say the same', () =>
		expectProblem(
			itemShape,
			{ 'items.en.md': replace('A photo', 'A ticket') },
			'items.en.md:12: error item-shape: two options of `licence-b` say the same — Write another option.'
		));
});
