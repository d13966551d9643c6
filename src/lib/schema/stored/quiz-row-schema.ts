import * as v from 'valibot';
import { ITEM_KINDS } from '#lib/domain/quiz/index.ts';
import { instrumentTakenSchema, linkTagSchema } from '../outcome/outcome-schema.ts';
import {
	cohortCodeSchema,
	named,
	settingSchema,
	uuidSchema,
	versionSchema,
	waveSchema
} from '../outcome/words.ts';

const optionListSchema = v.pipe(v.array(named<'option'>()), v.readonly());

const responseSchema = v.variant('kind', [
	v.pipe(v.strictObject({ kind: v.literal('picked'), option: named<'option'>() }), v.readonly()),
	v.pipe(v.strictObject({ kind: v.literal('ticked'), options: optionListSchema }), v.readonly()),
	v.pipe(v.strictObject({ kind: v.literal('dont-know') }), v.readonly()),
	v.pipe(v.strictObject({ kind: v.literal('skipped') }), v.readonly())
]);

const askedItemSchema = v.pipe(
	v.strictObject({
		item: named<'item'>(),
		version: versionSchema,
		kind: v.picklist(ITEM_KINDS),
		order: optionListSchema,
		response: v.nullable(responseSchema),
		retired: v.boolean()
	}),
	v.readonly()
);

const sessionSchema = v.pipe(
	v.strictObject({
		asked: v.pipe(v.array(askedItemSchema), v.minLength(1), v.readonly()),
		at: v.pipe(v.number(), v.safeInteger(), v.minValue(0))
	}),
	v.readonly()
);

const headSchema = v.pipe(
	v.strictObject({
		id: uuidSchema,
		cohort: v.nullable(cohortCodeSchema),
		instrument: instrumentTakenSchema,
		wave: waveSchema,
		setting: settingSchema,
		content: v.string(),
		link: v.nullable(linkTagSchema)
	}),
	v.readonly()
);

export const quizSchema = v.pipe(
	v.strictObject({ head: headSchema, session: sessionSchema }),
	v.readonly()
);
