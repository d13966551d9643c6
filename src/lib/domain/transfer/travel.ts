import type { IsoWeek, Uuid } from '../shared/index.ts';
import type { AsideRecord, KnownRow } from './merge.ts';
import type { OfferId } from './offer.ts';
import type { TravelRecord } from './travel-record.ts';

export const WAYS = ['codes', 'file'] as const;
export type Way = (typeof WAYS)[number];

/** Something was handed over. Whether it arrived is not known yet. */
export interface OfferMade {
	readonly id: OfferId;
	readonly way: Way;
	readonly week: IsoWeek;
	/** In the order of the offer. */
	readonly ids: readonly Uuid[];
}

/** A receipt that was checked against its offer: these outcomes are held elsewhere. */
export interface ReceiptKept {
	readonly offer: OfferId;
	readonly digest: string;
	readonly week: IsoWeek;
	readonly ids: readonly Uuid[];
}

/** Where outcomes of this device stand. `saved` and `exported` exist here only, as far as anybody can prove. */
export interface TravelCounts {
	readonly saved: number;
	readonly exported: number;
	readonly received: number;
}

/** Each outcome is in one state, the furthest that is proven: "sent" means received. */
export function countTravel(
	ids: readonly Uuid[],
	offers: readonly OfferMade[],
	receipts: readonly ReceiptKept[]
): TravelCounts {
	const exported = new Set(offers.flatMap((offer) => offer.ids));
	const received = new Set(receipts.flatMap((receipt) => receipt.ids));
	const counts = { saved: 0, exported: 0, received: 0 };
	for (const id of ids) {
		if (received.has(id)) counts.received += 1;
		else if (exported.has(id)) counts.exported += 1;
		else counts.saved += 1;
	}
	return counts;
}

/** Those that exist here only, as far as anybody can prove. */
export function withoutReceipt<Kept extends { readonly id: Uuid }>(
	outcomes: readonly Kept[],
	receipts: readonly ReceiptKept[]
): readonly Kept[] {
	const received = new Set(receipts.flatMap(({ ids }) => ids));
	return outcomes.filter(({ id }) => !received.has(id));
}

/** How many would be lost with this device. */
export function atStake({ saved, exported }: TravelCounts): number {
	return saved + exported;
}

/** What this device remembers of handing over and taking. Rejects with a `StorageFailure`. */
export interface TransferStore {
	offers(): Promise<readonly OfferMade[]>;
	receipts(): Promise<readonly ReceiptKept[]>;
	asides(): Promise<readonly AsideRecord[]>;
	keepOffer(offer: OfferMade): Promise<void>;
	keepReceipt(receipt: ReceiptKept): Promise<void>;
	/** The rows that stand under these ids now. */
	known(ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, KnownRow>>;
	/** What is there already stays as it is. In portions, each whole or not at all: an import can be done again. */
	keepImport(added: readonly TravelRecord[], aside: readonly AsideRecord[]): Promise<void>;
}
