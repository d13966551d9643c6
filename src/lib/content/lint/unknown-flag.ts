import { didYouMean } from '../near-word.ts';
import { error, type Problem } from '../problem.ts';
import type { Rule } from './rule.ts';

/** A condition asks for a flag that enough choices set. */
export const unknownFlag: Rule = ({ stories }) =>
	[...stories.values()].flatMap(({ file, scenes }) => {
		const setters = scenes.flatMap(({ choices }) => choices.flatMap(({ sets }) => sets ?? []));
		const asked = scenes.flatMap(({ line, when, choices }) => [
			{ line, when },
			...choices.map((choice) => ({ line: choice.line, when: choice.when }))
		]);
		return asked.flatMap(({ line, when }): Problem[] => {
			if (when === null) return [];
			const count = setters.filter((flag) => flag === when.flag).length;
			if (count >= when.atLeast) return [];
			const message =
				count === 0
					? `no choice sets the flag \`${when.flag}\``
					: `the flag \`${when.flag}\` reaches ${count} at most, so \`>=${when.atLeast}\` never holds`;
			return [
				error(
					file,
					line,
					'unknown-flag',
					message,
					`Put \`sets:${when.flag}\` behind a choice.${count === 0 ? didYouMean(when.flag, setters) : ''}`
				)
			];
		});
	});
