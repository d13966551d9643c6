import { describe, it } from 'vitest';
import { expectPass, expectProblem, replace } from '#tests/content/content-kit.ts';
import { unsoundCut } from './unsound-cut.ts';

const GOOD = {
	scenes: '[ring, paid, asked, safe]',
	onward: '{}',
	leaveOut: '[ring.3]'
};

/** The good module with a cut. */
function withCut(change: Partial<typeof GOOD>) {
	const { scenes, onward, leaveOut } = { ...GOOD, ...change };
	return {
		'module.yaml': replace(
			'help: [in]',
			`help: [in]\ncuts:\n  - id: station\n    scenes: ${scenes}\n    onward: ${onward}\n    leaveOut: ${leaveOut}`
		)
	};
}

const long = 'Salma thinks of the long road and of everything that she has been told about it so far. ';

describe('a cut for people with two minutes', () => {
	it('passes when every way through it ends in an ending', () =>
		expectPass(unsoundCut, withCut({})));

	it('passes a module that has none', () => expectPass(unsoundCut));

	it('names scenes and lines of the story', () =>
		expectProblem(
			unsoundCut,
			withCut({ leaveOut: '[ring.9]' }),
			'module.yaml:12: error unsound-cut: there is no `ring.9` in the story — Correct its name, or delete it here. Did you mean `ring.1`?'
		));

	it('says where every way leads that led to what is left out', () =>
		expectProblem(
			unsoundCut,
			withCut({ scenes: '[ring, asked, safe]' }),
			'module.yaml:11: error unsound-cut: `ring.c1` leads to `paid`, which the cut leaves out — Say under `onward` which scene stands for `paid`, or leave out `ring.c1`.'
		));

	it('begins as the story does', () =>
		expectProblem(
			unsoundCut,
			withCut({ scenes: '[asked, safe, paid]', onward: '{ ring: paid }' }),
			'module.yaml:10: error unsound-cut: the cut does not begin as the story does, or a scene of it goes nowhere — Keep the first scene, and one way out of every other.'
		));

	it('has no scene to which nobody comes', () =>
		expectProblem(
			unsoundCut,
			withCut({ leaveOut: '[ring.c1]' }),
			'module.yaml:10: error unsound-cut: in the cut nobody comes to `paid`, or from it to an ending — Lead a choice to it and from it, or delete it here.'
		));

	it('says something in every scene, and gives something to take along', async () => {
		await expectProblem(
			unsoundCut,
			withCut({ leaveOut: '[paid.1]' }),
			'module.yaml:12: error unsound-cut: in the cut nothing is said in `paid` — Keep one of its lines.'
		);
		await expectProblem(
			unsoundCut,
			withCut({ leaveOut: '[safe.t1, safe.t2]' }),
			'module.yaml:12: error unsound-cut: `safe` ends with nothing to take along — Keep a point.'
		);
	});

	it('has four to seven scenes', () =>
		expectProblem(
			unsoundCut,
			withCut({ scenes: '[ring, asked, safe]', leaveOut: '[ring.c1]' }),
			'module.yaml:10: error unsound-cut: the cut has 3 scenes — Keep 4 to 7: two minutes, and still something to decide.'
		));

	it('is heard in two minutes and a half', () =>
		expectProblem(
			unsoundCut,
			{ ...withCut({}), 'en.md': replace('Salma pays.', long.repeat(20)) },
			'module.yaml:10: error unsound-cut: the longest way through the cut takes about 197 seconds — Leave out scenes or lines until it is 155 at the most.'
		));
});
