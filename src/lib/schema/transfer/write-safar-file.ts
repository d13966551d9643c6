import { gzipSync, strToU8 } from 'fflate';
import { recordSum, type Offer } from '#lib/domain/transfer/index.ts';
import { FILE_FORMAT, type Manifest } from './manifest.ts';

/** Last modified: never, so that the same outcomes make the same file and no time stands in it. */
const NO_TIME = 0;

/**
 * One file for an offer: gzip of a manifest line and, for each outcome, a line of JSON with its checksum. `app` is the
 * version of Safar that writes.
 */
export function writeSafarFile(offer: Offer, app: string): Uint8Array {
	const manifest = {
		safar: 'outcomes',
		format: FILE_FORMAT,
		app,
		schema: 1,
		count: offer.outcomes.length,
		offer: offer.id,
		use: 'inside-the-programme'
	} satisfies Manifest;
	const lines = offer.outcomes.map((outcome) => ({ sum: recordSum(outcome), outcome }));
	const text = [manifest, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
	return gzipSync(strToU8(text), { mtime: NO_TIME });
}
