import { describe, expect, it } from 'vitest';
import { expectPass, expectProblem, lint, replace } from '#tests/content/content-kit.ts';
import { twin } from './twin.ts';

const REMEDY = 'Pair it with one item of the other form, of the same kind and indicator, both ways.';

describe('each item of one form has its twin in the other', () => {
	it('passes twins that know each other', () => expectPass(twin));

	it('names an item without a twin', () =>
		expectProblem(
			twin,
			{ 'module.yaml': (good) => good.replace(', twin: licence-b', '').replace('form: B, twin: licence-a', 'form: both') },
			`module.yaml:15: error twin: the item \`licence-a\` is in form A, and has no twin — ${REMEDY}`
		));

	it('names a twin in the same form, from both sides', async () => {
		expect(await lint(twin, { 'module.yaml': replace('form: B', 'form: A') })).toEqual([
			`module.yaml:15: error twin: the item \`licence-a\` has the twin \`licence-b\`, which is not in the other form — ${REMEDY}`,
			`module.yaml:16: error twin: the item \`licence-b\` has the twin \`licence-a\`, which is not in the other form — ${REMEDY}`
		]);
	});

	it('names a twin that measures something else', async () => {
		expect(
			await lint(twin, { 'module.yaml': replace('indicator: licence, form: B', 'indicator: fees, form: B') })
		).toContain(
			`module.yaml:15: error twin: the item \`licence-a\` measures \`licence\`, its twin \`licence-b\` measures \`fees\` — ${REMEDY}`
		);
	});

	it('names an item of both forms that has a twin', () =>
		expectProblem(
			twin,
			{ 'module.yaml': replace('form: both, reversed', 'form: both, twin: licence-a, reversed') },
			`module.yaml:17: error twin: the item \`trust\` is in both forms, and has a twin — ${REMEDY}`
		));
});
