import { fromHex } from '../outcome/index.ts';
import type { IsoWeek, Uuid } from '../shared/index.ts';
import { provenBy, readReceipt, toUtf8, type Digest, type OfferId } from '../transfer/index.ts';

/** Ed25519 (RFC 8032). A port, because the domain has no library. */
export type CheckSignature = (
	publicKey: Uint8Array,
	message: Uint8Array,
	signature: Uint8Array
) => boolean;

/** A receipt as codes and files have it, signed by a hub. */
export interface HubReceipt {
	/** `SAFARR1:…`, as in a code; its places are those of the batch. */
	readonly text: string;
	/** The hub's public key: 32 bytes as hex. */
	readonly hub: string;
	readonly week: IsoWeek;
	/** 64 bytes as hex. */
	readonly signature: string;
}

/** What is signed. */
export function signedText({ text, week }: Pick<HubReceipt, 'text' | 'week'>): Uint8Array {
	return toUtf8(`safar hub receipt 1\n${week}\n${text}`);
}

/**
 * Of a batch, the ids that the hub proves to hold; `null`: the receipt is of another hub than `hub`, of another batch,
 * or was changed on the way. `offer.ids`: all of the batch, in the order in which they were sent.
 */
export function provenByHub(
	receipt: HubReceipt,
	hub: string,
	offer: { readonly id: OfferId; readonly ids: readonly Uuid[] },
	digest: Digest,
	check: CheckSignature
): readonly Uuid[] | null {
	if (receipt.hub !== hub) return null;
	if (!check(fromHex(hub), signedText(receipt), fromHex(receipt.signature))) return null;
	const read = readReceipt(receipt.text);
	return typeof read === 'string' ? null : provenBy(read, offer, digest);
}
