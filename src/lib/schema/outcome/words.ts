import * as v from 'valibot';
import {
	isCohortCode,
	isIsoWeek,
	isUuid,
	AGE_BANDS,
	GENDERS,
	SETTINGS,
	WAVES
} from '#lib/domain/outcome/index.ts';
import { ASKED_FORMS, FORMS } from '#lib/domain/quiz/index.ts';
import type { Named } from '#lib/domain/shared/index.ts';
import { LOCALES, type CohortCode, type IsoWeek, type Uuid } from '#lib/domain/shared/index.ts';

/** A name as files and addresses write it: small letters, digits, dots and hyphens. */
export function named<Role extends string>() {
	return v.custom<Named<Role>>(
		(value) => typeof value === 'string' && isNamed(value),
		'a name of small letters, digits, dots and hyphens is expected'
	);
}

export function isNamed(value: string): boolean {
	return /^[a-z\d][a-z\d.-]{0,79}$/.test(value);
}

/** A whole number from 1. */
export const versionSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

export const uuidSchema = v.custom<Uuid>(
	(value) => typeof value === 'string' && isUuid(value),
	'a random UUID (version 4, small letters) is expected'
);
export const cohortCodeSchema = v.custom<CohortCode>(
	(value) => typeof value === 'string' && isCohortCode(value),
	'a cohort code of eight letters is expected'
);
export const isoWeekSchema = v.custom<IsoWeek>(
	(value) => typeof value === 'string' && isIsoWeek(value),
	'a week like 2026-W47 is expected, and nothing finer'
);
/** `bytes` random bytes, written as hex. */
export const hexSchema = (bytes: number) =>
	v.pipe(
		v.string(),
		v.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`), `${bytes} bytes as hex are expected`)
	);

export const formSchema = v.picklist(FORMS);
export const askedFormSchema = v.picklist(ASKED_FORMS);
export const waveSchema = v.picklist(WAVES);
export const settingSchema = v.picklist(SETTINGS);
export const localeSchema = v.picklist(LOCALES);
export const ageBandSchema = v.picklist(AGE_BANDS);
export const genderSchema = v.picklist(GENDERS);
