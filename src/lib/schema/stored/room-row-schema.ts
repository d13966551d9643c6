import * as v from 'valibot';
import { ITEM_KINDS } from '#lib/domain/quiz/index.ts';
import { countedBySchema, countSchema, presentSchema } from '../group/group-outcome-schema.ts';
import { instrumentTakenSchema } from '../outcome/outcome-schema.ts';
import {
	cohortCodeSchema,
	localeSchema,
	named,
	uuidSchema,
	versionSchema,
	waveSchema
} from '../outcome/words.ts';

const roomItemSchema = v.pipe(
	v.strictObject({
		id: uuidSchema,
		item: named<'item'>(),
		version: versionSchema,
		kind: v.picklist(ITEM_KINDS),
		options: v.pipe(v.array(named<'option'>()), v.minLength(1), v.readonly()),
		counts: v.pipe(v.array(countSchema), v.readonly()),
		state: v.picklist(['open', 'counted', 'left-out']),
		by: countedBySchema,
		present: presentSchema
	}),
	v.check(({ options, counts }) => options.length === counts.length, 'one count for each option'),
	v.readonly()
);

/** A round that is being counted: where the trainer goes on after the tab was killed. */
export const roomSchema = v.pipe(
	v.strictObject({
		id: uuidSchema,
		cohort: cohortCodeSchema,
		instrument: instrumentTakenSchema,
		wave: waveSchema,
		locale: localeSchema,
		content: v.string(),
		items: v.pipe(v.array(roomItemSchema), v.minLength(1), v.readonly()),
		at: v.pipe(v.number(), v.safeInteger(), v.minValue(0))
	}),
	v.readonly()
);
