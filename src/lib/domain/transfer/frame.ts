import { fromBase45, toBase45 } from './base45.ts';
import { crc32 } from './crc32.ts';
import { pieceOf, type Cut, type Fountain } from './fountain.ts';

/** What a code of ours begins with: outcomes, first version. Capital letters, which a QR code packs tightest. */
export const FRAME_MARK = 'SAFARO1:';
const MARK_OF_ANY_VERSION = /^SAFARO\d+:/;

/** Length 3, sum 4, number 2. The block's length is what is left. */
const HEAD_BYTES = 9;
const SUM_BYTES = 4;

/** Pieces are counted in two bytes and start again after that. */
export const PIECES = 65_536;

export interface Frame {
	readonly cut: Cut;
	readonly number: number;
	readonly piece: Uint8Array;
}

export type FrameProblem = 'foreign' | 'newer-format' | 'damaged';

/** The text of one QR code: everything needed to make use of it, whichever others were seen. */
export function frameText(fountain: Fountain, number: number): string {
	const piece = pieceOf(fountain, number % PIECES);
	const bytes = new Uint8Array(HEAD_BYTES + piece.length + SUM_BYTES);
	const view = new DataView(bytes.buffer);
	view.setUint8(0, fountain.length >> 16);
	view.setUint16(1, fountain.length & 0xffff);
	view.setUint32(3, fountain.sum);
	view.setUint16(7, number % PIECES);
	bytes.set(piece, HEAD_BYTES);
	view.setUint32(bytes.length - SUM_BYTES, crc32(bytes.subarray(0, bytes.length - SUM_BYTES)));
	return FRAME_MARK + toBase45(bytes);
}

/** What a camera read: one of our codes, or why not. */
export function readFrame(text: string): Frame | FrameProblem {
	if (!text.startsWith(FRAME_MARK)) {
		return MARK_OF_ANY_VERSION.test(text) ? 'newer-format' : 'foreign';
	}
	const bytes = fromBase45(text.slice(FRAME_MARK.length));
	if (bytes === null || bytes.length <= HEAD_BYTES + SUM_BYTES) return 'damaged';
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = bytes.length - SUM_BYTES;
	if (view.getUint32(end) !== crc32(bytes.subarray(0, end))) return 'damaged';
	const piece = bytes.slice(HEAD_BYTES, end);
	const length = view.getUint8(0) * 65_536 + view.getUint16(1);
	return {
		cut: { length, sum: view.getUint32(3), blockBytes: piece.length },
		number: view.getUint16(7),
		piece
	};
}
