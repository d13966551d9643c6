import { describe, expect, it } from 'vitest';
import { expectPass, expectProblem, lint, replace } from '#tests/content/content-kit.ts';
import { requiredField } from './required-field.ts';

describe('safeguards are written down', () => {
	it('passes a module that has them', () => expectPass(requiredField));

	it('asks for a skip target when there is a content note', () =>
		expectProblem(
			requiredField,
			{ 'module.yaml': replace('skipTo: safe\n', '') },
			'module.yaml:5: error required-field: the content note is "mild", and `skipTo` is missing — Name the scene where "skip this part" leads: `skipTo: scene`.'
		));

	it('asks each language for the words of the note', () =>
		expectProblem(
			requiredField,
			{ 'hi.md': (good) => good.replace(/contentNote: .*\n/u, '') },
			'hi.md:1: error required-field: `contentNote` is missing, and module.yaml says "mild" — Say in the front matter what happens and that nobody has to watch it.'
		));

	it('asks for the review state of each language', () =>
		expectProblem(
			requiredField,
			{ 'module.yaml': (good) => good.replace(/ {2}hi: .*\n/u, '') },
			'module.yaml:19: error required-field: the review state of `hi` is missing — Add `hi: { state: draft }` under `review:`.'
		));

	it('asks for a helpline behind the help button', () =>
		expectProblem(
			requiredField,
			{ 'module.yaml': replace('help: [in]', 'help: [in, np]') },
			'module.yaml:7: error required-field: no helpline of `np` is shown on the help screen — Give one an `order` in helplines/np.yaml, or name another country.'
		));

	it('asks for an item behind each objective', async () => {
		expect(
			await lint(requiredField, {
				'module.yaml': (good) =>
					good.replace('indicators: [licence]', 'indicators: [licence, fees]').replace('indicator: licence\n', 'indicator: fees\n')
			})
		).toEqual([
			'module.yaml:10: error required-field: no item checks the objective `checks-the-licence` — Give an item the indicator `fees`, or delete the objective.'
		]);
	});
});
