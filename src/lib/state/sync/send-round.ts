import type { GroupStore } from '#lib/domain/group/index.ts';
import type {
	CohortStore,
	KeyedHash,
	OutcomeStore,
	SettingsStore
} from '#lib/domain/outcome/index.ts';
import type { Uuid } from '#lib/domain/shared/index.ts';
import {
	bearerOf,
	countSent,
	halvesOf,
	ledgerOf,
	planBatches,
	sentOf,
	settleAnswer,
	type Batch,
	type BatchAnswer,
	type CheckSignature,
	type HubCard,
	type HubFound,
	type HubLine,
	type HubProof,
	type Postbag,
	type Refusal,
	type SendCounts,
	type SentBatch,
	type SyncStore
} from '#lib/domain/sync/index.ts';
import type { Digest, TravelRecord } from '#lib/domain/transfer/index.ts';

export interface RoundPorts {
	readonly outcomes: OutcomeStore;
	readonly groups: GroupStore;
	readonly cohorts: CohortStore;
	readonly settings: SettingsStore;
	readonly sync: SyncStore;
	readonly line: HubLine;
	/** `null`: nothing may be left on this device, not even copies. */
	readonly postbag: Postbag | null;
	readonly hash: KeyedHash;
	readonly digest: Digest;
	/** Fetched when the first answer has come, and not before. */
	readonly checkSignature: () => Promise<CheckSignature>;
}

/** `unknown`: nobody has asked yet. `unfit`: it answers, and does not understand what this Safar sends. */
export type HubSeen = HubFound['kind'] | 'unknown' | 'unfit';

export interface RoundSeen {
	/** Of everything on this device. */
	readonly counts: SendCounts;
	readonly hub: HubSeen;
	readonly isSending: boolean;
}

/** How a round ended. */
export type RoundEnd =
	/** There is nothing to be done until something happens. */
	| 'done'
	/** The hub could not be reached, or could not answer. */
	| 'later'
	/** Somebody answers who is no hub. */
	| 'nobody'
	/** Not before so many seconds, as the hub says. */
	| { readonly seconds: number };

/** What every hub takes; for batches that are made where none can be asked. */
const UNTOLD = { bytes: 256_000, records: 100, takesOpenUse: true };

/** Once through everything on this device: whom there is to send to, what is to be sent, and what became of it. */
export class SendRound {
	readonly #ports: RoundPorts;
	readonly #tell: (seen: RoundSeen) => void;
	#records: readonly TravelRecord[] = [];
	#ids: readonly Uuid[] = [];
	#proofs: readonly HubProof[] = [];
	#refusals: readonly Refusal[] = [];
	/** Of the hub that counts now. */
	#key: string | null = null;
	#hub: HubSeen = 'unknown';

	/** `tell`: is called whenever there is something new to be seen. */
	constructor(ports: RoundPorts, tell: (seen: RoundSeen) => void) {
		this.#ports = ports;
		this.#tell = tell;
	}

	/** Rejects with a `StorageFailure`. */
	async run(): Promise<RoundEnd> {
		const { outcomes, groups, sync, postbag } = this.#ports;
		const [shelf, rooms] = [await outcomes.all(), await groups.all()];
		this.#records = [...shelf.outcomes, ...rooms.groups];
		this.#ids = this.#records.map(({ id }) => id);
		this.#key = await sync.hub();
		[this.#proofs, this.#refusals] = [await sync.proofs(), await sync.refusals()];
		for (const { sent, answer, hub } of (await postbag?.answers()) ?? [])
			await this.#settle(sent, answer, hub);
		// Whoever has nothing to send has no reason to be heard of.
		const end = this.#records.length === 0 ? 'done' : await this.#visit();
		this.#show(false);
		return end;
	}

	async #visit(): Promise<RoundEnd> {
		const found = await this.#ports.line.find();
		this.#hub = found.kind;
		switch (found.kind) {
			case 'here':
				return this.#sendAll(found.card);
			case 'away':
				await this.#leaveAll();
				return 'later';
			case 'none':
				return 'nobody';
			case 'older':
				return 'done';
		}
	}

	async #sendAll(card: HubCard): Promise<RoundEnd> {
		const { line, sync, postbag } = this.#ports;
		if (card.hub !== this.#key) {
			// Another hub, or one that has lost everything: what the one before has signed says nothing of it.
			await sync.meet(card.hub);
			this.#key = card.hub;
		}
		const waiting = [...(await this.#batches(card))];
		for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
			this.#show(true);
			const result = await line.send(batch, card);
			switch (result.kind) {
				case 'answered':
					if (await this.#settle(sentOf(batch), result.answer, card.hub)) break;
					return 'later';
				case 'too-large':
					waiting.unshift(...(await this.#makeSmaller(batch, card)));
					break;
				case 'busy':
				case 'away':
					await postbag?.leave([batch, ...waiting], card);
					if (result.kind === 'busy')
						return result.seconds === null ? 'later' : { seconds: result.seconds };
					this.#hub = 'away';
					return 'later';
				case 'unfit':
					this.#hub = 'unfit';
					return 'done';
			}
		}
		await postbag?.leave([], card);
		return 'done';
	}

	/** One record that is too large alone is set aside, so that it does not hold up the others. */
	async #makeSmaller(batch: Batch, { hub }: HubCard): Promise<readonly Batch[]> {
		const halves = halvesOf(batch, this.#ports.digest);
		if (halves !== null) return halves;
		const refusals = batch.records.map(({ id }): Refusal => ({
			hub,
			id,
			reason: 'too-long',
			where: ''
		}));
		await this.#keep(null, refusals);
		return [];
	}

	/** False: the answer is not to be believed. */
	async #settle(sent: SentBatch, answer: BatchAnswer, hub: string): Promise<boolean> {
		const { digest, checkSignature } = this.#ports;
		const settled = settleAnswer(sent, answer, hub, digest, await checkSignature());
		if (settled === null) return false;
		await this.#keep(settled.proof, settled.refusals);
		return true;
	}

	async #keep(proof: HubProof | null, refusals: readonly Refusal[]): Promise<void> {
		await this.#ports.sync.keep(proof, refusals);
		if (proof !== null) this.#proofs = [...this.#proofs, proof];
		const known = (one: Refusal) =>
			refusals.some(({ id, hub }) => id === one.id && hub === one.hub);
		if (refusals.length > 0)
			this.#refusals = [...this.#refusals.filter((one) => !known(one)), ...refusals];
	}

	/** For the hub that was here last: the browser looks for it while no page is open. */
	async #leaveAll(): Promise<void> {
		const { postbag } = this.#ports;
		if (postbag === null || this.#key === null) return;
		const card = { ...UNTOLD, hub: this.#key };
		await postbag.leave(await this.#batches(card), card);
	}

	async #batches(card: Pick<HubCard, 'records' | 'takesOpenUse'>): Promise<readonly Batch[]> {
		const { cohorts, settings, hash, digest } = this.#ports;
		const [{ joined }, kept] = [await settings.read(), await cohorts.all()];
		return planBatches(this.#records, this.#ledger(), card, bearerOf(kept, joined, hash), digest);
	}

	#show(isSending: boolean): void {
		const counts = countSent(this.#ids, this.#ledger());
		this.#tell({ counts, hub: this.#hub, isSending });
	}

	#ledger() {
		return ledgerOf(this.#key, this.#proofs, this.#refusals);
	}
}
