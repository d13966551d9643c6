import * as v from 'valibot';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { clipTimingSchema } from './clip-timing-schema.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** `/narration/<pack>/<locale>.json` in both of its states. */
export const packManifestSchema = v.variant('state', [
	v.strictObject({ state: v.literal('rendering'), done: count, total: count }),
	v.strictObject({
		state: v.literal('ready'),
		id: v.pipe(v.string(), v.nonEmpty()),
		locale: v.picklist(LOCALES),
		humanShare: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
		bytes: v.strictObject({ ogg: count, mp3: count }),
		clips: v.array(clipTimingSchema)
	})
]);
