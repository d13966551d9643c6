import { describe, it } from 'vitest';
import { expectPass, expectProblem } from '#tests/content/content-kit.ts';
import { rightAnswerPosition } from './right-answer-position.ts';

const declare = (id: string): string =>
	`  - { id: ${id}, version: 1, kind: choice, indicator: licence, form: A, twin: licence-b }\n`;
const write = (id: string, place: number): string =>
	`\n### Question ${id}? {#${id}}\n\n${[1, 2, 3].map((n) => `- [${n === place ? 'x' : ' '}] Answer ${n}\n`).join('')}`;
const edits = (places: readonly number[]) => ({
	'module.yaml': (good: string) =>
		good.replace('review:', `${places.map((_, n) => declare(`q${n}`)).join('')}review:`),
	'items.en.md': (good: string) => good + places.map((place, n) => write(`q${n}`, place)).join('')
});

describe('right answers stand in different places', () => {
	it('passes a form whose right answers move', () => expectPass(rightAnswerPosition, edits([2, 3])));

	it('lets two in the same place be chance', () => expectPass(rightAnswerPosition, edits([2])));

	it('names a form whose right answers all stand in one place', () =>
		expectProblem(
			rightAnswerPosition,
			edits([2, 2]),
			'items.en.md:1: error right-answer-position: every right answer of form A is number 2 — Move some of them, in every language.'
		));
});
