import {
	LIMITS,
	type Digest,
	type Ending,
	type Refusal,
	type TransferRead
} from '#lib/domain/transfer/index.ts';
import { LineCutter } from './line-cutter.ts';
import { TransferReader } from './transfer-reader.ts';
import { isGzip, plain, unzip } from './unzip.ts';

/** After so much text others get their turn, so that no page stands still. */
const BYTES_BETWEEN_PAUSES = 16_384;

/**
 * The gate of files: a `.safar` file, JSON Lines of outcomes, or a table of answers as CSV that Safar wrote. A file is
 * refused only when nothing in it can be ours; otherwise each record is judged by itself, and what is wrong with one
 * does not touch the others. Memory and time are bounded by `LIMITS`; `pause` is awaited again and again.
 */
export async function readTransfer(
	bytes: Uint8Array,
	digest: Digest,
	pause: () => Promise<void>
): Promise<TransferRead> {
	if (bytes.length === 0) return { kind: 'refused', why: 'empty' };
	if (bytes.length > LIMITS.fileBytes) return { kind: 'refused', why: 'too-large' };
	const chunks = isGzip(bytes) ? unzip(bytes) : plain(bytes);
	const cutter = new LineCutter();
	const reader = new TransferReader();
	let sincePause = 0;
	for (;;) {
		const chunk = chunks.next();
		const open = chunk.done === true ? cutter.end() : null;
		const lines = chunk.done === true ? (open === null ? [] : [open]) : cutter.take(chunk.value);
		for (const line of lines) {
			const refusal = reader.take(line);
			if (refusal !== null) {
				return {
					kind: 'refused',
					why: chunk.done === true ? tornOr(refusal, chunk.value) : refusal
				};
			}
			if (reader.isFull) return reader.result('too-many', digest, pause);
			sincePause += line.text.length + 1;
			if (sincePause >= BYTES_BETWEEN_PAUSES) {
				sincePause = 0;
				await pause();
			}
		}
		if (chunk.done === true) return reader.result(chunk.value, digest, pause);
		if (lines.length === 0) await pause();
	}
}

/** A first line that was torn is no proof that the file is somebody else's. */
function tornOr(refusal: Refusal, ending: Ending): Refusal {
	if (ending === 'bomb') return 'bomb';
	return refusal === 'foreign' && ending !== 'whole' ? 'damaged' : refusal;
}
