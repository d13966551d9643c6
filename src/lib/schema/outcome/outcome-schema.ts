import * as v from 'valibot';
import { isLinkTag, isSealedCode } from '#lib/domain/outcome/index.ts';
import {
	ageBandSchema,
	cohortCodeSchema,
	askedFormSchema,
	genderSchema,
	isoWeekSchema,
	localeSchema,
	named,
	settingSchema,
	uuidSchema,
	versionSchema,
	waveSchema
} from './words.ts';

/** More than any instrument asks; a longer list is a mistake or an attack. */
export const MOST_ANSWERS = 200;

export function isOrigin(value: string): boolean {
	return /^[A-Z]{2}-[A-Z\d]{1,3}$/.test(value);
}

export function isContentHash(value: string): boolean {
	return /^[\w-]{1,64}$/.test(value);
}

export const instrumentTakenSchema = v.pipe(
	v.strictObject({ id: named<'instrument'>(), version: versionSchema, form: askedFormSchema }),
	v.readonly()
);

export const linkTagSchema = v.pipe(
	v.string(),
	v.check(isLinkTag, '22 letters of base64url are expected')
);

export const sealedCodeSchema = v.pipe(
	v.string(),
	v.check(isSealedCode, 'the sealed parts of a ticket or a code are expected')
);

const answerSchema = v.pipe(
	v.strictObject({
		item: named<'item'>(),
		version: versionSchema,
		option: v.union([v.literal('dont-know'), v.literal('skipped'), named<'option'>()])
	}),
	v.readonly()
);

const aboutSchema = v.pipe(
	v.strictObject({
		ageBand: v.exactOptional(ageBandSchema),
		gender: v.exactOptional(genderSchema),
		origin: v.exactOptional(
			v.pipe(v.string(), v.check(isOrigin, 'ISO 3166-2 is expected, like IN-BR'))
		)
	}),
	v.readonly()
);

/**
 * The gate of an outcome, stored or sent. Strict: a field that is not in the contract (a name, a time, a
 * device) makes the record refused, so that none can slip through.
 */
export const outcomeSchema = v.pipe(
	v.strictObject({
		id: uuidSchema,
		schema: v.picklist([1, 2]),
		cohort: v.nullable(cohortCodeSchema),
		instrument: instrumentTakenSchema,
		wave: waveSchema,
		setting: settingSchema,
		locale: localeSchema,
		week: isoWeekSchema,
		about: v.exactOptional(aboutSchema),
		link: v.exactOptional(linkTagSchema),
		code: v.exactOptional(sealedCodeSchema),
		answers: v.pipe(v.array(answerSchema), v.minLength(1), v.maxLength(MOST_ANSWERS), v.readonly()),
		content: v.pipe(v.string(), v.check(isContentHash, 'the hash of the content is expected'))
	}),
	v.check(
		({ schema, code, link }) =>
			(schema === 2) === (code !== undefined) && (code === undefined || link === undefined),
		'a sealed code makes a record of version 2, and stands there without a link'
	),
	v.readonly()
);
