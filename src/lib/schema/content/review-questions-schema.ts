import * as v from 'valibot';
import type { Locale } from '#lib/domain/shared/index.ts';
import { text } from './common.ts';

/** `where`: numbers of modules, `facts`, `lexicon`, or `all`. */
const questions = v.optional(v.array(v.strictObject({ where: text, question: text })), []);

/**
 * Gate of `review-questions.yaml`: what a native reader must decide, by language; below `facts` what
 * somebody must decide who knows the field.
 */
export const reviewQuestionsSchema = v.strictObject({
	...({
		en: questions,
		hi: questions,
		bn: questions,
		ne: questions,
		ur: questions
	} satisfies Record<Locale, unknown>),
	facts: questions
});
