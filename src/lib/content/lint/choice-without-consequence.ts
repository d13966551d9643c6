import { error, warning } from '../problem.ts';
import type { ChoiceSource } from '../story-source.ts';
import type { Rule } from './rule.ts';
import { conditionsOf } from './story-paths.ts';

/** Every choice changes something: where it leads, or a flag that a condition asks for. */
export const choiceWithoutConsequence: Rule = ({ stories }) =>
	[...stories.values()].flatMap(({ file, scenes }) => {
		const asked = new Set(conditionsOf(scenes).map(({ flag }) => flag));
		const flagOf = ({ sets }: ChoiceSource): string => (sets !== null && asked.has(sets) ? sets : '');
		return scenes.flatMap(({ id, choices }) =>
			choices.flatMap((choice, place) => {
				const same = choices
					.slice(0, place)
					.find((other) => other.to === choice.to && flagOf(other) === flagOf(choice));
				const stays = choice.to === id && flagOf(choice) === '';
				if (same === undefined && !stays) return [];
				return same === undefined
					? [
							error(
								file,
								choice.line,
								'choice-without-consequence',
								`the choice "${choice.text}" leads back to its own scene`,
								'Lead to another scene that shows what comes of it, or set a flag that is asked for.'
							)
						]
					: [
							// Two good ways may meet in one scene; so this is for the author to judge.
							warning(
								file,
								choice.line,
								'choice-without-consequence',
								`the choice "${choice.text}" does the same as "${same.text}"`,
								'Let one of them lead to a scene of its own, unless both should end alike.'
							)
						];
			})
		);
	});
