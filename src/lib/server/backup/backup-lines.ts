import * as v from 'valibot';
import { isoWeekSchema } from '#lib/schema/outcome/words.ts';

/** First line of a backup. A change that an older Safar could not read gets the next number. */
export const BACKUP_FORMAT = 1;

export const headSchema = v.looseObject({
	safar: v.literal('hub-backup'),
	format: v.literal(BACKUP_FORMAT),
	/** Version of the Safar that wrote it. */
	app: v.string(),
	/** Steps of the schema that its rows know. */
	schema: v.array(v.string())
});

const recordSchema = v.looseObject({ sum: v.string(), flags: v.number(), arrived: isoWeekSchema });
export type RecordLine = v.InferOutput<typeof recordSchema>;

export const lineSchema = v.union([
	v.object({ table: v.string(), row: v.record(v.string(), v.unknown()) }),
	/** A line of a `.safar` file, with what the hub adds to a record. */
	recordSchema,
	/** The last line: without it, or with other numbers, the backup was cut off. */
	v.object({ end: v.object({ rows: v.number(), records: v.number(), unreadable: v.number() }) })
]);
export type BackupEnd = Extract<v.InferOutput<typeof lineSchema>, { end: unknown }>['end'];
