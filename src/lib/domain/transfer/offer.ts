import type { GroupOutcome } from '../group/index.ts';
import { fromHex, toHex, type Outcome } from '../outcome/index.ts';
import type { Uuid } from '../shared/index.ts';
import { recordSum } from './canonical.ts';
import { packOutcomes } from './pack-outcomes.ts';
import type { TravelRecord } from './travel-record.ts';
import { toUtf8 } from './utf8.ts';

/** SHA-256: 32 bytes. A port, because the domain has no library. */
export type Digest = (bytes: Uint8Array) => Uint8Array;

/** 16 hexadecimal digits: the same outcomes make the same offer, in whatever way they are handed over. */
export type OfferId = string;
export const OFFER_ID_BYTES = 8;

/** Outcomes that are handed over together, in the order of their ids. */
export interface Offer {
	readonly id: OfferId;
	readonly outcomes: readonly Outcome[];
	/** Counts of rooms. They go in a file: codes have no place for them. */
	readonly groups: readonly GroupOutcome[];
}

/** Everything in an offer, in its order: people first. */
export function recordsOf({ outcomes, groups }: Offer): readonly TravelRecord[] {
	return [...outcomes, ...groups];
}

export function makeOffer(
	outcomes: Iterable<Outcome>,
	digest: Digest,
	groups: Iterable<GroupOutcome> = []
): Offer {
	const people = inOrder(outcomes);
	const rooms = inOrder(groups);
	const id = offerIdOf([...people, ...rooms].map(offerLine), digest);
	return { id, outcomes: people, groups: rooms };
}

/** By id, each once. */
function inOrder<Kept extends { readonly id: Uuid }>(records: Iterable<Kept>): readonly Kept[] {
	const byId = new Map<Uuid, Kept>();
	for (const record of records) byId.set(record.id, record);
	return [...byId.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** What one outcome adds to the name of its offer. */
export function offerLine(outcome: TravelRecord): string {
	return `${outcome.id} ${recordSum(outcome)}`;
}

/** The name of an offer from the lines of its outcomes, whatever their order; the same line twice counts once. */
export function offerIdOf(lines: Iterable<string>, digest: Digest): OfferId {
	const sorted = [...new Set(lines)].sort();
	return shortDigest(`safar offer 1\n${sorted.join('\n')}`, digest);
}

/** What an animated sequence carries: the name of the offer and its packed outcomes. */
export function offerBytes({ id, outcomes }: Pick<Offer, 'id' | 'outcomes'>): Uint8Array {
	return Uint8Array.from([...fromHex(id), ...packOutcomes(outcomes)]);
}

/** The way back; `null`: too short to be one. */
export function splitOfferBytes(
	bytes: Uint8Array
): { readonly id: OfferId; readonly packed: Uint8Array } | null {
	if (bytes.length <= OFFER_ID_BYTES) return null;
	return {
		id: toHex(bytes.subarray(0, OFFER_ID_BYTES)),
		packed: bytes.subarray(OFFER_ID_BYTES)
	};
}

/** The first eight bytes of the digest of a text, as hex. */
export function shortDigest(text: string, digest: Digest): string {
	return toHex(digest(toUtf8(text)).subarray(0, OFFER_ID_BYTES));
}
