import * as v from 'valibot';
import { ITEM_KINDS } from '#lib/domain/quiz/index.ts';
import type { Migration } from '../outcome/read-row.ts';
import {
	instrumentTakenSchema,
	linkTagSchema,
	sealedCodeSchema
} from '../outcome/outcome-schema.ts';
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
		link: v.nullable(linkTagSchema),
		code: v.nullable(sealedCodeSchema)
	}),
	v.readonly()
);

export const quizSchema = v.pipe(
	v.strictObject({ head: headSchema, session: sessionSchema }),
	v.readonly()
);

/** Version 2 may hold the sealed code of whoever answers. */
export const QUIZ_SCHEMA = 2;

export const quizMigrations: readonly Migration[] = [
	(row) => {
		const value = 'value' in row && row.value instanceof Object ? row.value : {};
		const head = 'head' in value && value.head instanceof Object ? value.head : {};
		return { ...row, schema: 2, value: { ...value, head: { ...head, code: null } } };
	}
];
