import { fileLine, type TravelRecord } from '#lib/domain/transfer/index.ts';
import type { ExportedRecords } from './exported-records.ts';

/** JSON Lines: a record in each, with the checksum that an import looks at; people first, then rooms. */
export async function* recordLines(records: ExportedRecords): AsyncGenerator<Uint8Array> {
	for await (const page of records.pages()) yield bytesOf(page);
	for await (const page of records.rooms()) yield bytesOf(page);
}

function bytesOf(page: readonly TravelRecord[]): Uint8Array {
	return Buffer.from(page.map((record) => `${JSON.stringify(fileLine(record))}\n`).join(''));
}
