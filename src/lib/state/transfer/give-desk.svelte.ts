import {
	StorageFailure,
	type Outcome,
	type OutcomeStore,
	type StorageFailureKind
} from '#lib/domain/outcome/index.ts';
import type { GroupOutcome, GroupStore } from '#lib/domain/group/index.ts';
import type { Clock } from '#lib/domain/shared/index.ts';
import {
	CODES,
	countTravel,
	expectedDigits,
	frameText,
	LIMITS,
	makeFountain,
	makeOffer,
	offerBytes,
	provenBy,
	readReceipt,
	makeReceipt,
	recordsOf,
	type Digest,
	type Fountain,
	type Offer,
	withoutReceipt,
	type OfferMade,
	type TransferStore,
	type TravelCounts,
	type Way
} from '#lib/domain/transfer/index.ts';

export interface GivePorts {
	readonly outcomes: OutcomeStore;
	readonly groups: GroupStore;
	readonly transfer: TransferStore;
	readonly clock: Clock;
	readonly digest: Digest;
}

export type GiveView =
	| { readonly kind: 'loading' }
	| { readonly kind: 'failed'; readonly failure: StorageFailureKind }
	| {
			readonly kind: 'ready';
			readonly counts: TravelCounts;
			readonly total: number;
			readonly rooms: number;
	  };

/** What became of a receipt: `people` outcomes are proven to be held elsewhere. */
export type ReceiptView =
	| { readonly kind: 'none' }
	| { readonly kind: 'proven'; readonly held: number; readonly of: number }
	| { readonly kind: 'refused'; readonly why: 'foreign' | 'damaged' | 'unknown-offer' };

/** Hands the outcomes of this device over and takes receipts. Outcomes are given, never taken away. */
export class GiveDesk {
	#view: GiveView = $state.raw({ kind: 'loading' });
	#receipt: ReceiptView = $state.raw({ kind: 'none' });
	#outcomes: readonly Outcome[] = [];
	#groups: readonly GroupOutcome[] = [];
	#waiting: readonly Outcome[] = [];
	readonly #ports: GivePorts;

	constructor(ports: GivePorts) {
		this.#ports = ports;
	}

	get view(): GiveView {
		return this.#view;
	}

	get receipt(): ReceiptView {
		return this.#receipt;
	}

	/** All outcomes on this device. */
	get outcomes(): readonly Outcome[] {
		return this.#outcomes;
	}

	async load(): Promise<void> {
		try {
			const { outcomes, groups, transfer } = this.#ports;
			const [shelf, rooms, offers, receipts] = await Promise.all([
				outcomes.all(),
				groups.all(),
				transfer.offers(),
				transfer.receipts()
			]);
			const ids = [...shelf.outcomes, ...rooms.groups].map(({ id }) => id);
			this.#outcomes = shelf.outcomes;
			this.#groups = rooms.groups;
			this.#waiting = withoutReceipt(shelf.outcomes, receipts);
			this.#view = {
				kind: 'ready',
				counts: countTravel(ids, offers, receipts),
				total: ids.length,
				rooms: rooms.groups.length
			};
		} catch (error) {
			this.#fail(error);
		}
	}

	/**
	 * What still waits for a receipt, or everything when nothing does; at most as much as can be shown as codes. `null`:
	 * there is nothing, or it could not be kept that it was handed over.
	 */
	async offerCodes(): Promise<{ readonly offer: Offer; readonly fountain: Fountain } | null> {
		const all = this.#waiting.length > 0 ? this.#waiting : this.#outcomes;
		const offer = makeOffer(all.slice(0, LIMITS.sequenceRecords), this.#ports.digest);
		if (offer.outcomes.length === 0 || !(await this.#keep(offer, 'codes'))) return null;
		return { offer, fountain: makeFountain(offerBytes(offer), CODES.pieceBytes) };
	}

	/** Everything on this device: a file has room. */
	async offerFile(): Promise<Offer | null> {
		const offer = makeOffer(this.#outcomes, this.#ports.digest, this.#groups);
		return recordsOf(offer).length > 0 && (await this.#keep(offer, 'file')) ? offer : null;
	}

	/** Some outcomes of this device as another kind of file, which an import can read as well. */
	async offerTable(outcomes: readonly Outcome[]): Promise<Offer | null> {
		const offer = makeOffer(outcomes, this.#ports.digest);
		return offer.outcomes.length > 0 && (await this.#keep(offer, 'file')) ? offer : null;
	}

	/** The text of the code with this number; there is no last one. */
	readonly codeText = (fountain: Fountain, number: number): string => frameText(fountain, number);

	/** The text of a code that the camera read. Other codes than receipts are told apart and change nothing. */
	async seeReceipt(text: string): Promise<void> {
		const receipt = readReceipt(text);
		if (typeof receipt === 'string') {
			this.#receipt = { kind: 'refused', why: receipt };
			return;
		}
		await this.#prove((made) => {
			const held = provenBy(receipt, made, this.#ports.digest);
			return held === null ? null : { ...receipt, ids: held };
		});
	}

	/** The eight digits that somebody told: a receipt for a whole offer. */
	async enterDigits(digits: string): Promise<void> {
		const { digest } = this.#ports;
		await this.#prove((made) => {
			if (expectedDigits(made, digest) !== digits) return null;
			return { ...makeReceipt(made.id, made.ids, [], digest), ids: made.ids };
		});
	}

	async #prove(
		check: (made: OfferMade) => { digest: string; ids: readonly string[] } | null
	): Promise<void> {
		const { transfer, clock } = this.#ports;
		try {
			for (const made of await transfer.offers()) {
				const proof = check(made);
				if (proof === null) continue;
				const { digest, ids } = proof;
				await transfer.keepReceipt({ offer: made.id, digest, week: clock.week(), ids });
				this.#receipt = { kind: 'proven', held: ids.length, of: made.ids.length };
				await this.load();
				return;
			}
			this.#receipt = { kind: 'refused', why: 'unknown-offer' };
		} catch (error) {
			this.#fail(error);
		}
	}

	async #keep(offer: Offer, way: Way): Promise<boolean> {
		const { transfer, clock } = this.#ports;
		const ids = recordsOf(offer).map(({ id }) => id);
		try {
			await transfer.keepOffer({ id: offer.id, way, week: clock.week(), ids });
			await this.load();
			return true;
		} catch (error) {
			this.#fail(error);
			return false;
		}
	}

	#fail(error: unknown): void {
		if (!(error instanceof StorageFailure)) throw error;
		this.#view = { kind: 'failed', failure: error.kind };
	}
}
