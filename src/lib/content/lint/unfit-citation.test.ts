import { describe, expect, it } from 'vitest';
import { expectPass, expectProblem, lint, replace } from '#tests/content/content-kit.ts';
import { unfitCitation } from './unfit-citation.ts';

describe('a citation is known, sure enough and in time', () => {
	it('passes a good fact', () => expectPass(unfitCitation));

	it('names a citation that nobody knows', () =>
		expectProblem(
			unfitCitation,
			{ 'en.md': replace('[^B3-9]', '[^B3-99]') },
			'en.md:32: error unfit-citation: nothing is known as `B3-99` — Cite a fact of facts.yaml or a helpline. Did you mean `B3-9`?'
		));

	it('refuses a fact of low confidence', async () => {
		expect(await lint(unfitCitation, { 'en.md': replace('[^B3-9]', '[^B3-8]') })).toContain(
			'en.md:32: error unfit-citation: `B3-8` is not sure enough to be shown (confidence: low) — Leave the claim out, or find a better source for it.'
		);
	});

	it('refuses an expired fact', async () => {
		expect(await lint(unfitCitation, { 'en.md': replace('[^B3-9]', '[^B3-7]') })).toContain(
			'en.md:32: error unfit-citation: `B3-7` expired on 2021-01-01 — Check the fact again and give it a new date, or leave the claim out.'
		);
	});

	it('refuses a fact from the day on which it expires', () =>
		expectPass(unfitCitation, {}, { today: '2027-05-31' }).then(async () => {
			expect(await lint(unfitCitation, {}, { today: '2027-06-01' })).not.toEqual([]);
		}));

	it('names a cited fact that module.yaml does not list', () =>
		expectProblem(
			unfitCitation,
			{
				'module.yaml': replace('facts: [B3-9]', 'facts: []'),
				...Object.fromEntries(
					['hi.md', 'bn.md', 'ne.md', 'ur.md'].map((file) => [file, replace('[^B3-9]', '')])
				)
			},
			'en.md:32: error unfit-citation: `B3-9` is cited, and module.yaml does not list it — Add `B3-9` under `facts:`.'
		));

	it('reads two citations that touch', async () => {
		expect(await lint(unfitCitation, { 'en.md': replace('[^B3-9]', '[^B3-9][^X-1][^X-2]') })).toEqual([
			'en.md:32: error unfit-citation: nothing is known as `X-1` — Cite a fact of facts.yaml or a helpline.',
			'en.md:32: error unfit-citation: nothing is known as `X-2` — Cite a fact of facts.yaml or a helpline.'
		]);
	});
});
