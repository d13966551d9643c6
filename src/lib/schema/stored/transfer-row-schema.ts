import * as v from 'valibot';
import { SET_ASIDE_REASONS, WAYS } from '#lib/domain/transfer/index.ts';
import { isoWeekSchema, uuidSchema } from '../outcome/words.ts';

const shortDigestSchema = v.pipe(v.string(), v.regex(/^[\da-f]{16}$/, 'eight bytes as hex'));
const idsSchema = v.pipe(v.array(uuidSchema), v.readonly());

export const offerMadeSchema = v.pipe(
	v.strictObject({
		id: shortDigestSchema,
		way: v.picklist(WAYS),
		week: isoWeekSchema,
		ids: idsSchema
	}),
	v.readonly()
);

export const receiptKeptSchema = v.pipe(
	v.strictObject({
		offer: shortDigestSchema,
		digest: shortDigestSchema,
		week: isoWeekSchema,
		ids: idsSchema
	}),
	v.readonly()
);

export const asideSchema = v.pipe(
	v.strictObject({
		reason: v.picklist(SET_ASIDE_REASONS),
		where: v.string(),
		text: v.string()
	}),
	v.readonly()
);
