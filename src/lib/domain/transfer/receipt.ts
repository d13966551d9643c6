import { fromHex, toHex } from '../outcome/index.ts';
import type { Uuid } from '../shared/index.ts';
import { fromBase45, toBase45 } from './base45.ts';
import { BitReader, BitWriter, Unreadable } from './bits.ts';
import { crc32 } from './crc32.ts';
import { OFFER_ID_BYTES, shortDigest, type Digest, type OfferId } from './offer.ts';

/** What the one who takes gives back: how many of an offer are held now, and a digest that only their ids make. */
export interface Receipt {
	readonly offer: OfferId;
	readonly held: number;
	/** Places in the offer whose records are not held: set aside, or never read. */
	readonly missing: readonly number[];
	/** 16 hexadecimal digits over the ids that are held. */
	readonly digest: string;
}

export const RECEIPT_MARK = 'SAFARR1:';
const MOST_MISSING = 50_000;
const SUM_BITS = 32;

/** `ids`: what is held of the offer, in its order. */
export function makeReceipt(
	offer: OfferId,
	ids: readonly Uuid[],
	missing: readonly number[],
	digest: Digest
): Receipt {
	return { offer, held: ids.length, missing, digest: digestOf(offer, ids, digest) };
}

/** The text of the receipt's QR code. */
export function receiptText({ offer, held, missing, digest }: Receipt): string {
	const bits = new BitWriter();
	bits.writeBytes(fromHex(offer));
	bits.writeCount(held);
	bits.writeBytes(fromHex(digest));
	bits.writeCount(missing.length);
	for (const [at, place] of missing.entries()) bits.writeCount(place - (missing[at - 1] ?? 0));
	const body = bits.bytes();
	const sum = new BitWriter();
	sum.writeBytes(body);
	sum.write(crc32(body), SUM_BITS);
	return RECEIPT_MARK + toBase45(sum.bytes());
}

export function readReceipt(text: string): Receipt | 'foreign' | 'damaged' {
	if (!text.startsWith(RECEIPT_MARK)) return 'foreign';
	const bytes = fromBase45(text.slice(RECEIPT_MARK.length));
	if (bytes === null || bytes.length < SUM_BITS / 8) return 'damaged';
	const body = bytes.subarray(0, bytes.length - SUM_BITS / 8);
	const sum = new BitReader(bytes.subarray(body.length)).read(SUM_BITS);
	return crc32(body) === sum ? readBody(new BitReader(body)) : 'damaged';
}

function readBody(bits: BitReader): Receipt | 'damaged' {
	try {
		const offer = toHex(bits.readBytes(OFFER_ID_BYTES));
		const held = bits.readCount();
		const digest = toHex(bits.readBytes(OFFER_ID_BYTES));
		const count = bits.readCount();
		if (count > MOST_MISSING) return 'damaged';
		const missing: number[] = [];
		while (missing.length < count) missing.push((missing.at(-1) ?? 0) + bits.readCount());
		return { offer, held, missing, digest };
	} catch (error) {
		if (error instanceof Unreadable) return 'damaged';
		throw error;
	}
}

/**
 * Whether a receipt proves that outcomes of this offer are held elsewhere: the ids that it answers for, or `null` when it
 * is of another offer or its digest does not agree. `ids`: all of the offer, in its order.
 */
export function provenBy(
	receipt: Receipt,
	offer: { readonly id: OfferId; readonly ids: readonly Uuid[] },
	digest: Digest
): readonly Uuid[] | null {
	if (receipt.offer !== offer.id) return null;
	const missing = new Set(receipt.missing);
	const held = offer.ids.filter((_, place) => !missing.has(place));
	const agrees =
		held.length === receipt.held && digestOf(offer.id, held, digest) === receipt.digest;
	return agrees ? held : null;
}

/**
 * Eight digits to be told over the telephone when a file has arrived whole. Somebody who never saw the outcomes hits
 * them once in a hundred million.
 */
export function receiptDigits({ digest, missing }: Receipt): string | null {
	if (missing.length > 0) return null;
	return String(Number.parseInt(digest.slice(0, 13), 16) % 100_000_000).padStart(8, '0');
}

/** The digits that a whole receipt of this offer would have. */
export function expectedDigits(
	offer: { readonly id: OfferId; readonly ids: readonly Uuid[] },
	digest: Digest
): string {
	return receiptDigits(makeReceipt(offer.id, offer.ids, [], digest)) ?? '';
}

function digestOf(offer: OfferId, ids: readonly Uuid[], digest: Digest): string {
	return shortDigest(`safar receipt 1\n${offer}\n${ids.join('\n')}`, digest);
}
