import type { Uuid } from '../shared/index.ts';
import { readReceipt, type OfferId, type ReceiptKept } from '../transfer/index.ts';
import type { HubReceipt } from './hub-receipt.ts';
import { mayBeTakenLater, REFUSED_REASONS, type RefusedReason } from './ingest-answer.ts';

/** That a hub holds records, signed by it, and checked when it came. */
export interface HubProof {
	readonly offer: OfferId;
	readonly receipt: HubReceipt;
	/** Of the batch, those that the receipt answers for. */
	readonly held: readonly Uuid[];
	/** Held apart: they count when the trainer has taken them in. */
	readonly apart: boolean;
}

/** A record that a hub did not take. It stays on the device, and everything else goes on without it. */
export interface Refusal {
	readonly hub: string;
	readonly id: Uuid;
	readonly reason: RefusedReason;
	/** Where in the record, as `answers.3.option`; empty when there is no such place. */
	readonly where: string;
}

/** What is known of the records of this device at one hub. */
export interface HubLedger {
	/** Held, and whether they are held apart. */
	readonly received: ReadonlyMap<Uuid, { readonly apart: boolean }>;
	readonly refused: ReadonlyMap<Uuid, Refusal>;
}

/** `hub`: that of now. What another one holds does not count: it may be a hub that has lost everything since. */
export function ledgerOf(
	hub: string | null,
	proofs: readonly HubProof[],
	refusals: readonly Refusal[]
): HubLedger {
	const received = new Map<Uuid, { readonly apart: boolean }>();
	for (const { receipt, held, apart } of proofs) {
		if (receipt.hub !== hub) continue;
		// A hub that holds it apart goes on doing so when it comes again with a token.
		for (const id of held) received.set(id, { apart: apart || received.get(id)?.apart === true });
	}
	const refused = refusals.filter((one) => one.hub === hub && !received.has(one.id));
	return { received, refused: new Map(refused.map((one) => [one.id, one])) };
}

/** Where the records of this device stand, each in one place. */
export interface SendCounts {
	/** On this device, as far as anybody can prove. */
	readonly saved: number;
	/** Received by the hub: it has signed for them. */
	readonly received: number;
	/** Of those received, held apart until the trainer takes them in. */
	readonly apart: number;
	/** On this device, and the hub would not take them. */
	readonly refused: number;
	readonly reasons: readonly {
		readonly reason: RefusedReason;
		readonly count: number;
		/** They are sent again by themselves. */
		readonly again: boolean;
	}[];
}

export function countSent(ids: readonly Uuid[], { received, refused }: HubLedger): SendCounts {
	const held = ids.flatMap((id) => received.get(id) ?? []);
	const unfit = ids.flatMap((id) => refused.get(id) ?? []);
	const reasons = REFUSED_REASONS.flatMap((reason) => {
		const count = unfit.filter((one) => one.reason === reason).length;
		return count === 0 ? [] : [{ reason, count, again: mayBeTakenLater(reason) }];
	});
	return {
		saved: ids.length - held.length - unfit.length,
		received: held.length,
		apart: held.filter(({ apart }) => apart).length,
		refused: unfit.length,
		reasons
	};
}

/** The same proof among receipts that came as codes and in files; `null`: its text cannot be read any more. */
export function receiptOfHub({ offer, receipt, held }: HubProof): ReceiptKept | null {
	const read = readReceipt(receipt.text);
	if (typeof read === 'string') return null;
	return { offer, digest: read.digest, week: receipt.week, ids: held };
}
