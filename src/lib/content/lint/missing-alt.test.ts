import { describe, it } from 'vitest';
import { expectPass, expectProblem, replace } from '#tests/content/content-kit.ts';
import { missingAlt } from './missing-alt.ts';

describe('every picture is described', () => {
	it('passes described pictures', () => expectPass(missingAlt));

	it('names a picture without a description', () =>
		expectProblem(
			missingAlt,
			{ 'en.md': replace('Salma looks at her phone at the tea stall', '') },
			'en.md:9: error missing-alt: the picture is not described — Say what is seen, for somebody who does not see it: `![Salma at the tea stall](…)`.'
		));
});
