import {
	AGE_BANDS,
	GENDERS,
	isCohortCode,
	isIsoWeek,
	isLinkTag,
	isSealedCode,
	isUuid,
	SETTINGS,
	WAVES,
	type Answer,
	type Outcome
} from '#lib/domain/outcome/index.ts';
import { ASKED_FORMS } from '#lib/domain/quiz/index.ts';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { isNamed } from './words.ts';
import { isContentHash, isOrigin, MOST_ANSWERS } from './outcome-schema.ts';

type Fields<Shape> = { readonly [Field in keyof Shape]?: unknown };

/** Names that were judged before, so that a hundred thousand rows share one string for each. */
export type KnownNames = Map<string, string>;

/** More than all instruments together name; a list of strangers does not fill the memory. */
const MOST_NAMES = 2_000;

const OUTCOME_FIELDS = new Set<string>([
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
] satisfies (keyof Outcome)[]);
const INSTRUMENT_FIELDS = new Set<string>([
	'id',
	'version',
	'form'
] satisfies (keyof Outcome['instrument'])[]);
const ANSWER_FIELDS = new Set<string>(['item', 'version', 'option'] satisfies (keyof Answer)[]);
const ABOUT_FIELDS = new Set<string>(['ageBand', 'gender', 'origin'] satisfies (keyof About)[]);

type About = NonNullable<Outcome['about']>;

/**
 * The short way for a row that is right: the parser of `outcomeSchema` takes ten times as long, which a report over
 * a hundred thousand rows feels. `null`: not sure, so the parser has the word, and says what is wrong. Whatever is
 * accepted here the parser accepts with an equal value; a test holds the two against each other.
 */
export function readPlainOutcome(row: unknown, names: KnownNames): Outcome | null {
	if (!hasOnly<Outcome>(row, OUTCOME_FIELDS)) return null;
	const { id, schema, cohort, week, link, code, content } = row;
	if (typeof id !== 'string' || !isUuid(id)) return null;
	if (schema !== 1 && schema !== 2) return null;
	if (cohort !== null && (typeof cohort !== 'string' || !isCohortCode(cohort))) return null;
	if (typeof week !== 'string' || !isIsoWeek(week)) return null;
	if (typeof content !== 'string' || !isContentHash(content)) return null;
	if (link === undefined ? 'link' in row : typeof link !== 'string' || !isLinkTag(link))
		return null;
	if (code === undefined ? 'code' in row : typeof code !== 'string' || !isSealedCode(code))
		return null;
	if ((schema === 2) !== (code !== undefined) || (code !== undefined && link !== undefined))
		return null;
	const wave = oneOf(WAVES, row.wave);
	const setting = oneOf(SETTINGS, row.setting);
	const locale = oneOf(LOCALES, row.locale);
	if (wave === null || setting === null || locale === null) return null;
	const instrument = instrumentOf(row.instrument, names);
	const about = row.about === undefined && !('about' in row) ? undefined : aboutOf(row.about);
	const answers = answersOf(row.answers, names);
	if (instrument === null || about === null || answers === null) return null;
	return {
		id,
		schema,
		cohort,
		instrument,
		wave,
		setting,
		locale,
		week,
		...(about === undefined ? {} : { about }),
		...(typeof link === 'string' ? { link } : {}),
		...(typeof code === 'string' ? { code } : {}),
		answers,
		content
	};
}

function instrumentOf(value: unknown, names: KnownNames): Outcome['instrument'] | null {
	if (!hasOnly<Outcome['instrument']>(value, INSTRUMENT_FIELDS)) return null;
	const id = nameOf(value.id, names);
	const version = versionOf(value.version);
	const form = oneOf(ASKED_FORMS, value.form);
	return id === null || version === null || form === null ? null : { id, version, form };
}

function aboutOf(value: unknown): About | null {
	if (!hasOnly<About>(value, ABOUT_FIELDS)) return null;
	const { origin } = value;
	const ageBand = oneOf(AGE_BANDS, value.ageBand);
	const gender = oneOf(GENDERS, value.gender);
	if ('ageBand' in value && ageBand === null) return null;
	if ('gender' in value && gender === null) return null;
	if ('origin' in value && (typeof origin !== 'string' || !isOrigin(origin))) return null;
	return {
		...(ageBand === null ? {} : { ageBand }),
		...(gender === null ? {} : { gender }),
		...(typeof origin === 'string' ? { origin } : {})
	};
}

function answersOf(value: unknown, names: KnownNames): readonly Answer[] | null {
	if (!Array.isArray(value) || value.length < 1 || value.length > MOST_ANSWERS) return null;
	const answers: Answer[] = [];
	const given: readonly unknown[] = value;
	for (const answer of given) {
		if (!hasOnly<Answer>(answer, ANSWER_FIELDS)) return null;
		const item = nameOf(answer.item, names);
		const version = versionOf(answer.version);
		// "dont-know" and "skipped" are names too.
		const option = nameOf(answer.option, names);
		if (item === null || version === null || option === null) return null;
		answers.push({ item, version, option });
	}
	return answers;
}

/** A field that is not in the contract makes the row refused, as in the strict objects of the schema. */
function hasOnly<Shape>(value: unknown, known: ReadonlySet<string>): value is Fields<Shape> {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
	for (const field in value) if (!known.has(field)) return false;
	return true;
}

function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word | null {
	for (const word of words) if (word === value) return word;
	return null;
}

function versionOf(value: unknown): number | null {
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 ? value : null;
}

function nameOf(value: unknown, names: KnownNames): string | null {
	if (typeof value !== 'string') return null;
	const known = names.get(value);
	if (known !== undefined) return known;
	if (!isNamed(value)) return null;
	if (names.size < MOST_NAMES) names.set(value, value);
	return value;
}
