import { error } from '../problem.ts';
import type { Rule } from './rule.ts';

/** Every picture is described in words, which are narrated on request. */
export const missingAlt: Rule = ({ stories }) =>
	[...stories.values()].flatMap(({ file, scenes }) =>
		scenes.flatMap(({ picture }) => {
			if (picture?.alt !== '') return [];
			return [
				error(
					file,
					picture.line,
					'missing-alt',
					'the picture is not described',
					'Say what is seen, for somebody who does not see it: `![Salma at the tea stall](…)`.'
				)
			];
		})
	);
