import * as v from 'valibot';
import { REFUSED_REASONS } from '#lib/domain/sync/index.ts';
import { hexSchema, uuidSchema } from '../outcome/words.ts';
import { hubReceiptSchema } from '../sync/batch-schema.ts';

const HUB_KEY_BYTES = 32;
const OFFER_BYTES = 8;

/** The hub that answered last. */
export const hubMetSchema = hexSchema(HUB_KEY_BYTES);

export const hubProofSchema = v.pipe(
	v.strictObject({
		offer: hexSchema(OFFER_BYTES),
		receipt: hubReceiptSchema,
		held: v.pipe(v.array(uuidSchema), v.readonly()),
		apart: v.boolean()
	}),
	v.readonly()
);

export const refusalSchema = v.pipe(
	v.strictObject({
		hub: hexSchema(HUB_KEY_BYTES),
		id: uuidSchema,
		reason: v.picklist(REFUSED_REASONS),
		where: v.string()
	}),
	v.readonly()
);
