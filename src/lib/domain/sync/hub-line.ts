import type { IsoWeek, Uuid } from '../shared/index.ts';
import type { OfferId } from '../transfer/index.ts';
import type { HubReceipt } from './hub-receipt.ts';
import type { IngestAnswer } from './ingest-answer.ts';
import type { Batch } from './plan-batches.ts';

/** What a hub says of itself to everybody. */
export interface HubCard {
	/** Public key (Ed25519) as hex. Another one than before: another hub, or one that has lost its data. */
	readonly hub: string;
	readonly accepts: readonly number[];
	/** In one batch. */
	readonly records: number;
	/** Of a batch as it travels. */
	readonly bytes: number;
	readonly takesOpenUse: boolean;
	readonly week: IsoWeek;
}

/** Who answered when this device asked for a hub. */
export type HubFound =
	| { readonly kind: 'here'; readonly card: HubCard }
	/** Nobody answered: no network, or a hub that is switched off. */
	| { readonly kind: 'away' }
	/** Somebody answered who is no hub: files on a web server, or the sign-in page of a café. */
	| { readonly kind: 'none' }
	/** A hub that does not know this Safar's way of sending. */
	| { readonly kind: 'older' };

export interface BatchAnswer {
	readonly answers: readonly IngestAnswer[];
	readonly receipt: HubReceipt;
}

/** What became of a batch, as far as can be known from here. Only `answered` says anything of its records. */
export type SendResult =
	| { readonly kind: 'answered'; readonly answer: BatchAnswer }
	| { readonly kind: 'away' }
	/** Come again; `seconds`: not before, as the hub says. */
	| { readonly kind: 'busy'; readonly seconds: number | null }
	| { readonly kind: 'too-large' }
	/** The hub does not understand, and will not the next time. */
	| { readonly kind: 'unfit' };

/** The way to the hub from which this page came. Never rejects: a line that fails is an answer. */
export interface HubLine {
	find(): Promise<HubFound>;
	send(batch: Batch, card: HubCard): Promise<SendResult>;
}

/** What has to be known of a batch to make sense of its answer. */
export interface SentBatch {
	readonly offer: OfferId;
	/** In the order in which they were sent. */
	readonly ids: readonly Uuid[];
	/** It went without the proof of a group, so that the hub holds it apart. */
	readonly apart: boolean;
}

/** An answer that came while no page was open. */
export interface LateAnswer {
	readonly hub: string;
	readonly sent: SentBatch;
	readonly answer: BatchAnswer;
}

/**
 * Batches that the browser sends when there is a network again, though no page is open. They are copies: whatever
 * becomes of them, the records themselves stay where they are. Never rejects.
 */
export interface Postbag {
	/** In place of all that is in it. */
	leave(batches: readonly Batch[], card: Pick<HubCard, 'hub' | 'bytes'>): Promise<void>;
	/** The answers that came; they are taken out. */
	answers(): Promise<readonly LateAnswer[]>;
}
