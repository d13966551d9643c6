import { isLinkTag, isSealedCode, isUuid, type Outcome } from '../outcome/index.ts';
import {
	AGE_CODES,
	FORM_CODES,
	GENDER_CODES,
	LOCALE_CODES,
	SETTING_CODES,
	WAVE_CODES
} from './code-tables.ts';

const FIELDS = {
	outcome: [
		'id',
		'schema',
		'cohort',
		'instrument',
		'wave',
		'setting',
		'locale',
		'week',
		'about',
		'link',
		'code',
		'answers',
		'content'
	],
	instrument: ['id', 'version', 'form'],
	about: ['ageBand', 'gender', 'origin'],
	answer: ['item', 'version', 'option']
} as const;

/**
 * Whether the packed form says everything that stands in the record. A record with a field or a word that came
 * into the contract later travels as JSON rather than lose it.
 */
export function isPackable(outcome: Outcome): boolean {
	const { about = {}, answers, code, id, instrument, link, locale, setting, wave, week } = outcome;
	return (
		hasOnly(outcome, FIELDS.outcome) &&
		hasOnly(instrument, FIELDS.instrument) &&
		hasOnly(about, FIELDS.about) &&
		answers.every((answer) => hasOnly(answer, FIELDS.answer)) &&
		isUuid(id) &&
		(link === undefined || isLinkTag(link)) &&
		(code === undefined || isSealedCode(code)) &&
		FORM_CODES.includes(instrument.form) &&
		WAVE_CODES.includes(wave) &&
		SETTING_CODES.includes(setting) &&
		LOCALE_CODES.includes(locale) &&
		(about.ageBand === undefined || AGE_CODES.includes(about.ageBand)) &&
		(about.gender === undefined || GENDER_CODES.includes(about.gender)) &&
		/^\d{4}-W\d\d$/.test(week)
	);
}

function hasOnly(value: object, fields: readonly string[]): boolean {
	return Object.entries(value).every(
		([name, field]) => fields.includes(name) && field !== undefined
	);
}
