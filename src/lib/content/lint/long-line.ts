import { error } from '../problem.ts';
import type { ItemRule, TextRule } from './rule.ts';
import { textsOf } from './texts.ts';

/** About 15 seconds of listening. */
export const LONGEST_LINE = 220;

/** What is heard in one go is short: counted in characters as people see them, not in code points. */
export const longLine: ItemRule = (module, context) =>
	textsOf(module).flatMap((text) => longLineIn(text, context));

export const longLineIn: TextRule = ({ file, line, locale, text, role }) => {
	if (role === 'card' || text.length <= LONGEST_LINE) return [];
	const length = [...new Intl.Segmenter(locale, { granularity: 'grapheme' }).segment(text)].length;
	if (length <= LONGEST_LINE) return [];
	return [
		error(
			file,
			line,
			'long-line',
			`this has ${length} characters, and at most ${LONGEST_LINE} can be listened to in one go`,
			'Break it into two paragraphs, or say it in fewer words.'
		)
	];
};
