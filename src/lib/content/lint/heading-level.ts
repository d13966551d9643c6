import { error } from '../problem.ts';
import type { Rule } from './rule.ts';

/** A card's headings go down one level at a time, so that a screen reader can tell its parts. */
export const headingLevel: Rule = ({ facilitators }) =>
	[...facilitators.values()].flatMap(({ file, headings }) =>
		headings.flatMap(({ level, line }, place) => {
			const above = headings[place - 1]?.level ?? 1;
			if (level <= above + 1) return [];
			return [
				error(
					file,
					line,
					'heading-level',
					`the heading skips from level ${above} to level ${level}`,
					`Write it with ${above + 1} signs: \`${'#'.repeat(above + 1)}\`.`
				)
			];
		})
	);
