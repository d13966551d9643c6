import * as v from 'valibot';
import { CARRIED_PACK, PACK_LIMITS, PACK_VERSION } from '#lib/domain/pack/index.ts';
import { LOCALES } from '#lib/domain/shared/index.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const day = v.pipe(v.string(), v.isoDate('a date such as 2026-11-22'));
const packName = v.pipe(v.string(), v.regex(/^[a-z0-9-]+(?:\.[a-z]+)?$/));

export const sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'));
export const packVersionSchema = v.pipe(
	v.string(),
	v.regex(PACK_VERSION, 'a version such as 2026-11-22.1')
);

const label = {
	version: packVersionSchema,
	madeOn: day,
	build: v.pipe(v.string(), v.regex(/^[0-9a-z]{1,40}$/)),
	helplines: v.strictObject({ count, called: count, checkedOn: day }),
	voices: v.strictObject(
		v.entriesFromList(LOCALES, v.exactOptional(v.pipe(v.array(packName), v.readonly())))
	)
};

/** `site/pack.json`. */
export const packLabelSchema = v.strictObject(label);

/** `manifest.json`. Paths are judged together, by `wrongPaths`. */
export const carriedPackSchema = v.strictObject({
	kind: v.literal(CARRIED_PACK),
	format: v.literal(1),
	...label,
	files: v.pipe(
		v.array(
			v.strictObject({
				path: v.string(),
				bytes: v.pipe(count, v.maxValue(PACK_LIMITS.file)),
				sha256: sha256Schema
			})
		),
		v.maxLength(PACK_LIMITS.files),
		v.readonly()
	)
});
