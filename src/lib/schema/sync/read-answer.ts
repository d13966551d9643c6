import * as v from 'valibot';
import type { BatchAnswer, HubFound, LateAnswer, SentBatch } from '#lib/domain/sync/index.ts';
import { hexSchema, uuidSchema } from '../outcome/words.ts';
import { BATCH_VERSION, batchAnswerSchema, hubCardSchema } from './batch-schema.ts';

/** The gate of `GET /api/hub` on a device. Anybody may have answered: the sign-in page of a café answers everything. */
export function readHubCard(body: unknown): HubFound {
	const card = v.safeParse(hubCardSchema, body);
	if (!card.success) return { kind: 'none' };
	return card.output.accepts.includes(BATCH_VERSION)
		? { kind: 'here', card: card.output }
		: { kind: 'older' };
}

/** The gate of answers to a batch; `null`: it is none. */
export function readBatchAnswer(body: unknown): BatchAnswer | null {
	const answer = v.safeParse(batchAnswerSchema, body);
	return answer.success ? answer.output : null;
}

const sentSchema = v.pipe(
	v.strictObject({
		offer: hexSchema(8),
		ids: v.pipe(v.array(uuidSchema), v.readonly()),
		apart: v.boolean()
	}),
	v.readonly()
);

/** A batch that waits for the worker. */
export interface Parcel {
	readonly hub: string;
	readonly bearer: string | null;
	readonly sent: SentBatch;
	/** The JSON that is sent. */
	readonly body: string;
}

const parcelSchema = v.pipe(
	v.strictObject({
		hub: hexSchema(32),
		bearer: v.nullable(v.string()),
		sent: sentSchema,
		body: v.string()
	}),
	v.readonly()
);

/** The gate of what the worker brought back; `null`: the two do not make sense, and the batch is sent again. */
export function readLateAnswer(parcel: unknown, body: unknown): LateAnswer | null {
	const [left, answer] = [v.safeParse(parcelSchema, parcel), readBatchAnswer(body)];
	return left.success && answer !== null
		? { hub: left.output.hub, sent: left.output.sent, answer }
		: null;
}
