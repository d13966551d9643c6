import * as v from 'valibot';
import type { Locale } from '#lib/domain/shared/index.ts';

/**
 * Pieces that several gates share. A message says what is wanted, so that it can follow "… must be".
 */
export const text = v.pipe(
	v.string('text; put it in quotes'),
	v.trim(),
	v.nonEmpty('text that is not empty')
);

/** Names for the program: small Latin letters, digits and hyphens. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const id = v.pipe(
	v.string('a name such as `the-offer`'),
	v.regex(ID_PATTERN, 'a name of small letters, digits and hyphens, such as `the-offer`')
);

/** Facts keep the ids of the fact sheet: `B3-9`, `A-IN-2`. */
const FACT_ID_PATTERN = /^[A-Z0-9]+(?:-[A-Za-z0-9]+)*$/;
export const factId = v.pipe(
	v.string('a fact id such as `B3-9`'),
	v.regex(FACT_ID_PATTERN, 'a fact id such as `B3-9`')
);

export const country = v.pipe(
	v.string('a country code such as `in`'),
	v.regex(/^[a-z]{2}$/, 'a country code of two small letters, such as `in`')
);

export const isoDate = v.pipe(
	v.string('a date such as `2026-11-22`'),
	v.check(isRealDate, 'a real date such as `2026-11-22`')
);

export const translated = v.strictObject({
	en: text,
	hi: text,
	bn: text,
	ne: text,
	ur: text
} satisfies Record<Locale, typeof text>);

const source = v.strictObject({ title: text, date: v.nullable(isoDate) });
export const sources = v.tupleWithRest([source], source, 'a list of at least one source');

function isRealDate(value: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
	const parsed = new Date(`${value}T00:00:00Z`);
	return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value);
}
