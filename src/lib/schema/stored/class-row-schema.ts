import * as v from 'valibot';
import { ORIGINS } from '#lib/domain/catalogue/index.ts';
import { ASK_WAYS, CLASS_AGES, LESSON_LENGTHS } from '#lib/domain/session-plan/index.ts';
import { cohortCodeSchema, named } from '../outcome/words.ts';
import { storySchema } from './story-row-schema.ts';

const modulesSchema = v.pipe(v.array(named<'module'>()), v.readonly());

/** A class as a whole: a plan and a place. Nothing else is let through. */
export const classSchema = v.pipe(
	v.strictObject({
		key: v.pipe(v.string(), v.regex(/^[\w.-]{1,80}$/, 'the key of a class is expected')),
		cohort: v.nullable(cohortCodeSchema),
		programme: named<'programme'>(),
		origin: v.nullable(v.picklist(ORIGINS)),
		length: v.picklist(LESSON_LENGTHS),
		ask: v.picklist(ASK_WAYS),
		youngest: v.picklist(CLASS_AGES),
		hidden: modulesSchema,
		above: modulesSchema,
		done: v.pipe(
			v.array(
				v.pipe(
					v.strictObject({
						modules: modulesSchema,
						waves: v.pipe(v.array(v.picklist(['baseline', 'endline'])), v.readonly())
					}),
					v.readonly()
				)
			),
			v.readonly()
		),
		place: v.nullable(storySchema),
		open: v.boolean()
	}),
	v.readonly()
);
