import { gzipSync, strToU8 } from 'fflate';
import { fileLine, recordsOf, type Offer } from '#lib/domain/transfer/index.ts';
import { FILE_FORMAT, type Manifest } from './manifest.ts';

/** Last modified: never, so that the same outcomes make the same file and no time stands in it. */
const NO_TIME = 0;

/**
 * One file for an offer: gzip of a manifest line and, for each record, a line of JSON with its checksum. `app` is the
 * version of Safar that writes.
 */
export function writeSafarFile(offer: Offer, app: string): Uint8Array {
	const manifest = {
		safar: 'outcomes',
		format: FILE_FORMAT,
		app,
		schema: 1,
		count: recordsOf(offer).length,
		offer: offer.id,
		use: 'inside-the-programme'
	} satisfies Manifest;
	const records = recordsOf(offer);
	const text = [manifest, ...records.map(fileLine)]
		.map((line) => `${JSON.stringify(line)}\n`)
		.join('');
	return gzipSync(strToU8(text), { mtime: NO_TIME });
}
