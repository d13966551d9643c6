import * as v from 'valibot';
import { HUB_REASONS, MOST_IN_BATCH, REFUSED_REASONS } from '#lib/domain/sync/index.ts';
import { groupOutcomeSchema } from '../group/group-outcome-schema.ts';
import { outcomeSchema } from '../outcome/outcome-schema.ts';
import { hexSchema, isoWeekSchema, uuidSchema } from '../outcome/words.ts';

/** Of the protocol. A hub takes this one and the one before it for ever: phones that were away bring old ones. */
export const BATCH_VERSION = 1;

const offerSchema = v.pipe(hexSchema(8), v.description('Names the batch; the receipt repeats it.'));
const sumSchema = v.pipe(
	v.string(),
	v.regex(/^[\da-f]{8}$/, 'CRC-32 as eight hexadecimal digits is expected'),
	v.description('CRC-32 of the record as JSON with its fields in alphabetical order and no blanks.')
);

/** What is looked at before any record: the records are judged one by one, so that a bad one blocks no other. */
export const batchSchema = v.looseObject({
	v: v.literal(BATCH_VERSION),
	offer: offerSchema,
	records: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(MOST_IN_BATCH))
});

/** A batch of which every record is as it should be: what the API document shows. */
export const wireBatchSchema = v.object({
	v: v.literal(BATCH_VERSION),
	offer: offerSchema,
	records: v.pipe(
		v.array(
			v.union([
				v.strictObject({ sum: sumSchema, outcome: outcomeSchema }),
				v.strictObject({ sum: sumSchema, group: groupOutcomeSchema })
			])
		),
		v.minLength(1),
		v.maxLength(MOST_IN_BATCH)
	)
});

export const versionedSchema = v.looseObject({ v: v.pipe(v.number(), v.safeInteger()) });

export const answerSchema = v.pipe(
	v.union([
		v.object({ id: uuidSchema, state: v.picklist(['stored', 'duplicate']) }),
		v.object({
			id: v.nullable(uuidSchema),
			state: v.literal('refused'),
			reason: v.pipe(
				v.picklist(REFUSED_REASONS),
				v.description(
					`With \`newer-schema\` and ${HUB_REASONS.map((reason) => `\`${reason}\``).join(', ')} it may be taken another day.`
				)
			),
			where: v.string()
		})
	]),
	v.readonly()
);

export const hubReceiptSchema = v.pipe(
	v.object({
		text: v.pipe(v.string(), v.regex(/^SAFARR1:[\dA-Z $%*+\-./:]{1,4000}$/)),
		hub: hexSchema(32),
		week: isoWeekSchema,
		signature: hexSchema(64)
	}),
	v.readonly()
);

/** What a hub answers to a batch. */
export const batchAnswerSchema = v.pipe(
	v.object({
		v: v.literal(BATCH_VERSION),
		answers: v.pipe(v.array(answerSchema), v.maxLength(MOST_IN_BATCH), v.readonly()),
		receipt: hubReceiptSchema
	}),
	v.readonly()
);
export type BatchAnswer = v.InferOutput<typeof batchAnswerSchema>;

/** What a hub says of itself to everybody. */
export const hubCardSchema = v.pipe(
	v.object({
		hub: v.pipe(
			hexSchema(32),
			v.description('Public key (Ed25519) that receipts are signed with.')
		),
		accepts: v.pipe(v.array(v.number()), v.readonly()),
		records: v.number(),
		bytes: v.number(),
		takesOpenUse: v.boolean(),
		week: isoWeekSchema
	}),
	v.readonly()
);
export type HubCard = v.InferOutput<typeof hubCardSchema>;
