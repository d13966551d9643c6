import { describe, it } from 'vitest';
import { expectPass, expectProblem, replace } from '#tests/content/content-kit.ts';
import { languagesDiffer } from './languages-differ.ts';

const REMEDY = 'Make the scene `ring` the same in both; only the words differ.';

describe('every language tells the same story', () => {
	it('passes the same story in other words', () => expectPass(languagesDiffer));

	it('names a choice that leads elsewhere', () =>
		expectProblem(
			languagesDiffer,
			{ 'hi.md': replace('(#paid)', '(#safe)') },
			`hi.md:19: error languages-differ: en.md:19 has a choice to \`paid\`, this file has a choice to \`safe\` — ${REMEDY}`
		));

	it('names a mood that differs', () =>
		expectProblem(
			languagesDiffer,
			{ 'hi.md': replace('`salma worried`', '`salma sad`') },
			`hi.md:15: error languages-differ: en.md:15 has a line of \`salma worried\`, this file has a line of \`salma sad\` — ${REMEDY}`
		));

	it('names a picture that differs', () =>
		expectProblem(
			languagesDiffer,
			{ 'hi.md': replace('picture:tea-stall', 'picture:market') },
			`hi.md:9: error languages-differ: en.md:9 has the picture \`tea-stall?salma=worried&prop=mobile-phone\`, this file has the picture \`market?salma=worried&prop=mobile-phone\` — ${REMEDY}`
		));

	it('names a citation that was lost', () =>
		expectProblem(
			languagesDiffer,
			{ 'hi.md': replace('[^B3-9]', '') },
			'hi.md:32: error languages-differ: en.md:32 has a line of the narrator [^B3-9], this file has a line of the narrator — Make the scene `asked` the same in both; only the words differ.'
		));

	it('names a scene that is missing', () =>
		expectProblem(
			languagesDiffer,
			{ 'hi.md': (good) => good.replace(/## पैसे चले गए[\s\S]*?(?=## सलमा पूछती)/u, '') },
			'hi.md:22: error languages-differ: here en.md has the scene `paid`, this file has `asked` — Keep the same scenes in the same order, with the same names.'
		));

	it('names a point too many', () =>
		expectProblem(
			languagesDiffer,
			{ 'hi.md': (good) => `${good}- किसी को बताएँ\n` },
			'hi.md:45: error languages-differ: a point of the takeaway is not in the scene `safe` of en.md — Write it in the English file too, or delete it here.'
		));
});
