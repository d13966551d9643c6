import * as v from 'valibot';
import { ITEM_KINDS } from '#lib/domain/quiz/index.ts';
import type { Locale } from '#lib/domain/shared/index.ts';
import { id, isoDate } from './common.ts';

const version = v.pipe(v.number(), v.integer(), v.minValue(1, 'a version from 1 up'));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'a hash of 16 digits'));
const letters = v.pipe(v.string(), v.regex(/^[a-z]*$/, 'letters of options'));

const itemVersion = v.strictObject({
	version,
	firstSeen: isoDate,
	sameMeaningAs: v.nullable(version),
	kind: v.picklist(ITEM_KINDS),
	indicator: id,
	twin: v.nullable(id),
	reversed: v.boolean(),
	options: letters,
	right: letters,
	words: v.strictObject({
		en: v.exactOptional(hash),
		hi: v.exactOptional(hash),
		bn: v.exactOptional(hash),
		ne: v.exactOptional(hash),
		ur: v.exactOptional(hash)
	} satisfies Record<Locale, unknown>)
});

const instrumentVersion = v.strictObject({ version, firstSeen: isoDate, list: hash });

/** Versions rise, and a version can mean the same as an earlier one only. */
function rising(
	versions: readonly { readonly version: number; readonly sameMeaningAs?: number | null }[]
): boolean {
	return versions.every(({ version: own, sameMeaningAs = null }, place) => {
		const before = versions.slice(0, place).map((earlier) => earlier.version);
		return before.every((one) => one < own) && (sameMeaningAs === null || before.includes(sameMeaningAs));
	});
}

const SOME = 'a list of at least one version';
const RISING = 'versions from low to high, each like an earlier one or like none';
const itemVersions = v.pipe(v.array(itemVersion), v.nonEmpty(SOME), v.check((versions) => rising(versions), RISING));
const instrumentVersions = v.pipe(
	v.array(instrumentVersion),
	v.nonEmpty(SOME),
	v.check((versions) => rising(versions), RISING)
);

/** Gate of `item-register.json`: every version of every item and instrument that was ever asked. */
export const registerSchema = v.strictObject({
	items: v.record(v.string(), itemVersions),
	instruments: v.record(v.string(), instrumentVersions)
});
