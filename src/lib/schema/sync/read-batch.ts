import * as v from 'valibot';
import { isUuid } from '#lib/domain/outcome/index.ts';
import type { Uuid } from '#lib/domain/shared/index.ts';
import type { Incoming, OfferId } from '#lib/domain/transfer/index.ts';
import { readEnvelope } from '../transfer/read-record.ts';
import { BATCH_VERSION, batchSchema, versionedSchema } from './batch-schema.ts';

export type BatchRead =
	| {
			readonly kind: 'read';
			readonly offer: OfferId;
			/** Each record, judged by itself, in the order in which they were sent. */
			readonly records: readonly SentRecord[];
	  }
	/** No batch, or none of this protocol. */
	| { readonly kind: 'malformed' }
	/** Sent by a Safar that is newer than this one. */
	| { readonly kind: 'newer' };

export interface SentRecord {
	/** `null`: none could be made out. */
	readonly id: Uuid | null;
	readonly read: Incoming;
}

/** The gate of `POST /api/outcomes`. */
export function readBatch(body: unknown): BatchRead {
	const versioned = v.safeParse(versionedSchema, body);
	if (!versioned.success) return { kind: 'malformed' };
	if (versioned.output.v > BATCH_VERSION) return { kind: 'newer' };
	const batch = v.safeParse(batchSchema, body);
	if (!batch.success) return { kind: 'malformed' };
	const { offer, records } = batch.output;
	return { kind: 'read', offer, records: records.map(sentRecord) };
}

function sentRecord(value: unknown, place: number): SentRecord {
	const read = readEnvelope(value, place);
	return { id: read.kind === 'outcome' ? read.outcome.id : idIn(value), read };
}

/** The id of something that is no record, so that its sender finds it again. */
function idIn(value: unknown): Uuid | null {
	const looks = v.safeParse(
		v.object({
			outcome: v.optional(v.looseObject({ id: v.string() })),
			group: v.optional(v.looseObject({ id: v.string() }))
		}),
		value
	);
	if (!looks.success) return null;
	const id = looks.output.outcome?.id ?? looks.output.group?.id;
	return id !== undefined && isUuid(id) ? id : null;
}
