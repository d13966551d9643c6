import type { Uuid } from '#lib/domain/shared/index.ts';
import { receiptOfHub, type SyncStore } from '#lib/domain/sync/index.ts';
import {
	canonicalJson,
	isOfRoom,
	shortDigest,
	type AsideRecord,
	type KnownRow,
	type ReceiptKept,
	type TravelRecord,
	type TransferStore
} from '#lib/domain/transfer/index.ts';
import { readGroupOutcome } from '#lib/schema/group/read-group-outcome.ts';
import { readOutcome } from '#lib/schema/outcome/read-outcome.ts';
import { readAsideRow, readOfferRow, readReceiptRow } from '#lib/schema/stored/read-stored.ts';
import { digestBytes } from '../device/sha-256.ts';
import { addGroup } from './group-store.ts';
import { addOutcome } from './outcome-store.ts';
import { makeSyncStore } from './sync-store.ts';
import { readableRows } from './readable-rows.ts';
import type { Change, TableName, Tables } from './tables.ts';

/** So many rows are written in one transaction, or asked for at once. */
const PORTION = 500;

export function makeTransferStore(tables: Tables): TransferStore {
	return {
		offers: () => readableRows(tables, 'offers', readOfferRow),
		receipts: async () => [
			...(await readableRows(tables, 'receipts', readReceiptRow)),
			...(await receiptsOfHub(makeSyncStore(tables)))
		],
		asides: () => readableRows(tables, 'setAside', readAsideRow),
		keepOffer: (offer) => tables.change([addOnce('offers', `${offer.id} ${offer.way}`, offer)]),
		keepReceipt: (receipt) =>
			tables.change([addOnce('receipts', `${receipt.offer} ${receipt.digest}`, receipt)]),
		known: (ids) => knownRows(tables, ids),
		keepImport: async (added, aside) => {
			const changes = [...added.map(addRecord), ...aside.map(addAside)];
			for (const portion of portionsOf(changes)) await tables.change(portion);
		}
	};
}

/** What the hub of now has signed for is received as surely as what somebody scanned. */
async function receiptsOfHub(sync: SyncStore): Promise<readonly ReceiptKept[]> {
	const [hub, proofs] = await Promise.all([sync.hub(), sync.proofs()]);
	return proofs
		.filter(({ receipt }) => receipt.hub === hub)
		.flatMap((proof) => receiptOfHub(proof) ?? []);
}

async function knownRows(
	tables: Tables,
	ids: readonly Uuid[]
): Promise<ReadonlyMap<Uuid, KnownRow>> {
	const known = new Map<Uuid, KnownRow>();
	for (const portion of portionsOf(ids)) {
		const rows = await Promise.all(portion.map((id) => tables.find('outcomes', id)));
		const rooms = await Promise.all(portion.map((id) => tables.find('groups', id)));
		for (const [at, id] of portion.entries()) {
			const [row, room] = [rows[at], rooms[at]];
			if (row !== undefined) known.set(id, outcomeOf(row));
			else if (room !== undefined) known.set(id, groupOf(room));
		}
	}
	return known;
}

function outcomeOf(row: unknown): KnownRow {
	const read = readOutcome(row);
	return read.ok ? read.value : null;
}

function groupOf(row: unknown): KnownRow {
	const read = readGroupOutcome(row);
	return read.ok ? read.value : null;
}

function addRecord(record: TravelRecord): Change {
	return isOfRoom(record) ? addGroup(record) : addOutcome(record);
}

function addOnce(table: TableName, key: string, value: object): Change {
	return { kind: 'add-once', table, key, row: { id: key, schema: 1, value } };
}

/** The same record that is set aside twice is one. */
function addAside(record: AsideRecord): Change {
	return addOnce('setAside', shortDigest(canonicalJson(record), digestBytes), record);
}

function portionsOf<Entry>(entries: readonly Entry[]): readonly (readonly Entry[])[] {
	return Array.from({ length: Math.ceil(entries.length / PORTION) }, (_, at) =>
		entries.slice(at * PORTION, (at + 1) * PORTION)
	);
}
