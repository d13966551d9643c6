import * as v from 'valibot';
import { text } from './common.ts';

/** Gate of the front matter of a story. */
export const storyFrontMatterSchema = v.strictObject({
	title: text,
	summary: text,
	contentNote: v.optional(v.nullable(text), null)
});

/** Items and facilitator cards may name themselves, nothing more. */
export const plainFrontMatterSchema = v.strictObject({ title: v.optional(v.nullable(text), null) });
