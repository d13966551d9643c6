import { describe, it } from 'vitest';
import { expectPass, expectProblem, replace } from '#tests/content/content-kit.ts';
import { itemsDiffer } from './items-differ.ts';

const REMEDY = 'Make them the same in both; only the words differ.';

describe('every language asks the same', () => {
	it('passes the same items in other words', () => expectPass(itemsDiffer));

	it('names an item whose right answer is another', () =>
		expectProblem(
			itemsDiffer,
			{ 'items.hi.md': (good) => good.replace('[ ] टिकट', '[x] टिकट').replace('[x] लाइसेंस `', '[ ] लाइसेंस `') },
			`items.hi.md:9: error items-differ: the item \`licence-b\` has other right answers than items.en.md:9 — ${REMEDY}`
		));

	it('names an item whose picture is another', () =>
		expectProblem(
			itemsDiffer,
			{ 'items.hi.md': replace('`icon:bed`', '`icon:key`') },
			`items.hi.md:1: error items-differ: the item \`licence-a\` has other pictures than items.en.md:1 — ${REMEDY}`
		));

	it('names items in another order', () =>
		expectProblem(
			itemsDiffer,
			{ 'items.hi.md': (good) => good.replace('{#licence-a}', '{#x}').replace('{#licence-b}', '{#licence-a}') },
			'items.hi.md:1: error items-differ: the items are not those of items.en.md in the same order — Write them in this order: licence-a, licence-b, trust.'
		));
});
