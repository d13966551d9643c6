import type { HubProof, Refusal, SyncStore } from '#lib/domain/sync/index.ts';
import { canonicalJson, shortDigest } from '#lib/domain/transfer/index.ts';
import { readHubMetRow, readHubProofRow, readRefusalRow } from '#lib/schema/stored/read-stored.ts';
import { digestBytes } from '../device/sha-256.ts';
import { readableRows } from './readable-rows.ts';
import type { Change, Tables } from './tables.ts';

/** The row of the hub that answered last. */
const LAST = 'last';

/**
 * A proof or refusal that cannot be read is left out of the list and stays where it is: its records are sent once more,
 * and the hub says that it has them.
 */
export function makeSyncStore(tables: Tables): SyncStore {
	return {
		hub: async () => {
			const row = readHubMetRow(await tables.find('hubs', LAST));
			return row.ok ? row.value : null;
		},
		meet: (value) =>
			tables.change([{ kind: 'put', table: 'hubs', row: { key: LAST, schema: 1, value } }]),
		proofs: () => readableRows(tables, 'hubProofs', readHubProofRow),
		refusals: () => readableRows(tables, 'refused', readRefusalRow),
		keep: (proof, refusals) =>
			tables.change([...(proof === null ? [] : keepProof(proof)), ...refusals.map(putRefusal)])
	};
}

/** What is held is refused no more. */
function keepProof(proof: HubProof): readonly Change[] {
	const { hub } = proof.receipt;
	const id = `${hub} ${shortDigest(canonicalJson(proof), digestBytes)}`;
	return [
		{ kind: 'put', table: 'hubProofs', row: { id, schema: 1, value: proof } },
		...proof.held.map((held): Change => ({
			kind: 'delete',
			table: 'refused',
			key: refusalKey({ hub, id: held })
		}))
	];
}

function putRefusal(refusal: Refusal): Change {
	const id = refusalKey(refusal);
	return { kind: 'put', table: 'refused', row: { id, schema: 1, value: refusal } };
}

function refusalKey({ hub, id }: Pick<Refusal, 'hub' | 'id'>): string {
	return `${hub} ${id}`;
}
