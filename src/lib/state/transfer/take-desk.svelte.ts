import { StorageFailure, type StorageFailureKind } from '#lib/domain/outcome/index.ts';
import {
	makeReceipt,
	mergeOutcomes,
	receiptDigits,
	receiptText,
	SequenceReceiver,
	SET_ASIDE_REASONS,
	type AsideRecord,
	type Digest,
	type Ending,
	type Incoming,
	type Merge,
	type Refusal,
	type SetAsideReason,
	type Sighting,
	type TransferRead,
	type TransferStore
} from '#lib/domain/transfer/index.ts';

export interface TakePorts {
	readonly transfer: TransferStore;
	readonly digest: Digest;
	/** The gates: whatever came goes through one of them first. */
	readonly readFile: (bytes: Uint8Array) => Promise<TransferRead>;
	readonly readSequence: (bytes: Uint8Array) => TransferRead;
}

/** What an import did, for the screen. */
export interface TakeResult {
	readonly added: number;
	readonly had: number;
	readonly held: number;
	readonly aside: readonly { readonly reason: SetAsideReason; readonly count: number }[];
	/** Promised, and never seen. */
	readonly neverSeen: number;
	readonly ending: Ending;
	/** Text of the code that the giver scans. */
	readonly receipt: string;
	/** The same to be told, in eight digits; `null` when not everything is held. */
	readonly digits: string | null;
}

export type TakeView =
	| { readonly kind: 'waiting' }
	/** Codes are coming in. `ignored`: why the last one was of no use. */
	| {
			readonly kind: 'gathering';
			readonly have: number;
			readonly need: number;
			readonly ignored: Extract<Sighting, { kind: 'ignored' }>['why'] | null;
	  }
	| { readonly kind: 'reading' }
	| { readonly kind: 'refused'; readonly why: Refusal }
	| { readonly kind: 'failed'; readonly failure: StorageFailureKind }
	| { readonly kind: 'taken'; readonly result: TakeResult };

/** Takes outcomes in, from codes or a file, and says what became of each. */
export class TakeDesk {
	#view: TakeView = $state.raw({ kind: 'waiting' });
	#receiver = new SequenceReceiver();
	readonly #ports: TakePorts;

	constructor(ports: TakePorts) {
		this.#ports = ports;
	}

	get view(): TakeView {
		return this.#view;
	}

	/** Begins to look for codes. */
	watch(): void {
		this.#receiver = new SequenceReceiver();
		this.#view = { kind: 'gathering', have: 0, need: 0, ignored: null };
	}

	stop(): void {
		this.#view = { kind: 'waiting' };
	}

	/** A code that the camera read. Order, repetition and foreign codes do not matter. */
	async see(text: string): Promise<void> {
		const before = this.#view;
		if (before.kind !== 'gathering') return;
		const sighting = this.#receiver.see(text);
		switch (sighting.kind) {
			case 'new':
			case 'again': {
				const { have, need } = sighting;
				this.#view = { kind: 'gathering', have, need, ignored: null };
				break;
			}
			case 'ignored':
				this.#view = { ...before, ignored: sighting.why };
				break;
			case 'whole':
				this.#view = { kind: 'reading' };
				await this.#take(this.#ports.readSequence(sighting.bytes));
				break;
		}
	}

	async takeFile(bytes: Uint8Array): Promise<void> {
		this.#view = { kind: 'reading' };
		await this.#take(await this.#ports.readFile(bytes));
	}

	/** The file could not even be opened. */
	refuse(): void {
		this.#view = { kind: 'refused', why: 'damaged' };
	}

	async #take(read: TransferRead): Promise<void> {
		if (read.kind === 'refused') {
			this.#view = { kind: 'refused', why: read.why };
			return;
		}
		const { digest } = this.#ports;
		try {
			const merge = await this.#merge(read.incoming);
			const missing = [...merge.missing, ...placesFrom(read.incoming.length, read.promised)];
			const receipt = makeReceipt(read.offer, merge.held, missing, digest);
			this.#view = {
				kind: 'taken',
				result: {
					added: merge.added.length,
					had: merge.had.length,
					held: merge.held.length,
					aside: countReasons(merge.aside),
					neverSeen: read.promised - read.incoming.length,
					ending: read.ending,
					receipt: receiptText(receipt),
					digits: receiptDigits(receipt)
				}
			};
		} catch (error) {
			if (!(error instanceof StorageFailure)) throw error;
			this.#view = { kind: 'failed', failure: error.kind };
		}
	}

	async #merge(incoming: readonly Incoming[]): Promise<Merge> {
		const { transfer } = this.#ports;
		const parts: Merge[] = [];
		for (let at = 0; at < incoming.length; at += PORTION) {
			const portion = incoming.slice(at, at + PORTION);
			const ids = portion.flatMap((entry) => (entry.kind === 'outcome' ? [entry.outcome.id] : []));
			const part = mergeOutcomes(portion, await transfer.known(ids));
			await transfer.keepImport(part.added, part.aside);
			parts.push(part);
		}
		return {
			added: parts.flatMap(({ added }) => added),
			had: parts.flatMap(({ had }) => had),
			aside: parts.flatMap(({ aside }) => aside),
			held: parts.flatMap(({ held }) => held),
			missing: parts.flatMap(({ missing }) => missing)
		};
	}
}

/** Records are merged and kept so many at a time: each portion is safe before the next begins, and the page stays free. */
const PORTION = 200;

function placesFrom(start: number, end: number): readonly number[] {
	return Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at);
}

function countReasons(aside: readonly AsideRecord[]): TakeResult['aside'] {
	return SET_ASIDE_REASONS.flatMap((reason) => {
		const count = aside.filter((record) => record.reason === reason).length;
		return count === 0 ? [] : [{ reason, count }];
	});
}
