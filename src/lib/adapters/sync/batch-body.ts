import { fileLine } from '#lib/domain/transfer/index.ts';
import type { Batch } from '#lib/domain/sync/index.ts';
import { BATCH_VERSION } from '#lib/schema/sync/batch-schema.ts';

/** Where results are sent: to the server from which this page came. */
export const OUTCOMES_ADDRESS = '/api/outcomes';

export function batchBody({ offer, records }: Batch): string {
	return JSON.stringify({ v: BATCH_VERSION, offer, records: records.map(fileLine) });
}

export function batchHeaders(bearer: string | null): Record<string, string> {
	return {
		'content-type': 'application/json',
		...(bearer === null ? {} : { authorization: `Bearer ${bearer}` })
	};
}
