import { crc32 } from './crc32.ts';

/** A batch of bytes cut into equal blocks, from which any number of different pieces can be made. */
export interface Fountain {
	/** CRC-32 of the bytes: names the batch and, at the end, proves it. */
	readonly sum: number;
	readonly length: number;
	readonly blocks: readonly Uint8Array[];
}

/** How a batch is cut: what the receiver has to know. */
export type Cut = Pick<Fountain, 'sum' | 'length'> & { readonly blockBytes: number };

export function makeFountain(bytes: Uint8Array, mostBlockBytes: number): Fountain {
	const count = Math.max(1, Math.ceil(bytes.length / mostBlockBytes));
	const size = Math.ceil(bytes.length / count);
	const blocks = Array.from({ length: count }, (_, place) => {
		const block = new Uint8Array(size);
		block.set(bytes.subarray(place * size, (place + 1) * size));
		return block;
	});
	return { sum: crc32(bytes), length: bytes.length, blocks };
}

/**
 * The piece with this number. The first ones are the blocks themselves, so that a receiver who sees every piece needs
 * no more than there are blocks; each later piece is the sum (exclusive or) of a random half of the blocks, so that
 * whichever pieces were missed, about two more than there are blocks are enough: a random linear fountain over GF(2)
 * (MacKay, Fountain codes, IEE Proc. Commun. 152, 2005, section 2: the failure is 2^-e after e excess pieces).
 */
export function pieceOf({ sum, blocks }: Fountain, number: number): Uint8Array {
	const chosen = blocksOfPiece(sum, blocks.length, number);
	const piece = new Uint8Array(blocks[0]?.length ?? 0);
	for (const [place, block] of blocks.entries()) {
		if (chosen[place] === 1) addInto(piece, block);
	}
	return piece;
}

/** For each block 1 when it is in the piece, 0 otherwise: the same on both sides. */
export function blocksOfPiece(sum: number, count: number, number: number): Uint8Array {
	const chosen = new Uint8Array(count);
	if (number < count) {
		chosen[number] = 1;
		return chosen;
	}
	let seed = (sum ^ Math.imul(number + 1, 0x9e3779b1)) >>> 0;
	for (let place = 0; place < count; place += 1) {
		seed = (seed + 0x6d2b79f5) >>> 0;
		chosen[place] = mix(seed) & 1;
	}
	if (!chosen.includes(1)) chosen[number % count] = 1;
	return chosen;
}

/** Exclusive or, byte by byte. */
export function addInto(target: Uint8Array, other: Uint8Array): void {
	for (let at = 0; at < target.length; at += 1) target[at] = (target[at] ?? 0) ^ (other[at] ?? 0);
}

/** The mixing step of mulberry32 (Tommy Ettinger, public domain): even bits from a counter. */
function mix(seed: number): number {
	const once = Math.imul(seed ^ (seed >>> 15), seed | 1);
	const twice = once ^ (once + Math.imul(once ^ (once >>> 7), once | 61));
	return (twice ^ (twice >>> 14)) >>> 0;
}
