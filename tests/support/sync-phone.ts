import { storesOver, type Stores } from '#lib/adapters/db/open-stores.ts';
import { MemoryTables } from '#lib/adapters/db/memory-tables.ts';
import type { Tables } from '#lib/adapters/db/tables.ts';
import { checkSignature } from '#lib/adapters/device/check-signature.ts';
import { keyedHash } from '#lib/adapters/device/keyed-hash.ts';
import { digestBytes } from '#lib/adapters/device/sha-256.ts';
import { httpLine } from '#lib/adapters/sync/http-line.ts';
import type { Outcome } from '#lib/domain/outcome/index.ts';
import type { TravelRecord } from '#lib/domain/transfer/index.ts';
import type { Postbag, SendCounts } from '#lib/domain/sync/index.ts';
import { Outbox, type OutboxView } from '#lib/state/sync/outbox.svelte.ts';
import type { BadLine } from './bad-line.ts';
import { steadyRng } from './steady-rng.ts';

/** One device with its real stores and its real line, and a hub somewhere behind it. */
export class SyncPhone {
	readonly line: BadLine;
	readonly #tables: Tables;
	readonly #postbag: Postbag | null;
	readonly #rng = steadyRng(5);
	#outbox: Outbox | null = null;
	/** The next try, when the page waits for one. */
	#next: { readonly milliseconds: number; readonly then: () => void } | null = null;

	constructor(line: BadLine, tables: Tables = new MemoryTables(), postbag: Postbag | null = null) {
		this.line = line;
		this.#tables = tables;
		this.#postbag = postbag;
	}

	get stores(): Stores {
		return storesOver(this.#tables);
	}

	get view(): OutboxView {
		if (this.#outbox === null) throw new Error('no page is open');
		return this.#outbox.view;
	}

	/** What it says on the screen. */
	get says(): SendCounts {
		if (this.view.kind !== 'ready') throw new Error(`the page is ${this.view.kind}`);
		return this.view.counts;
	}

	/** Milliseconds until it tries again by itself; `null`: it does not. */
	get waits(): number | null {
		return this.#next?.milliseconds ?? null;
	}

	/** Joins a cohort as an invitation does; without a key when its letters were read out. */
	async joins(code: string, sealKey: string | null): Promise<void> {
		const way = { way: 'token', country: null, instrument: 'core', hidden: [] } as const;
		await this.stores.settings.change({ joined: { code, sealKey, ...way } });
	}

	async holds(...records: readonly TravelRecord[]): Promise<void> {
		await this.stores.transfer.keepImport(records, []);
	}

	async answers(outcome: Outcome): Promise<void> {
		await this.stores.outcomes.add(outcome);
		await this.#outbox?.send();
	}

	/** Safar is opened: its outbox begins by itself. */
	async opens(): Promise<void> {
		this.isKilled();
		const { outcomes, groups, cohorts, settings, sync } = this.stores;
		this.#outbox = new Outbox({
			...{ outcomes, groups, cohorts, settings, sync, postbag: this.#postbag },
			line: httpLine(this.line.fetch),
			timer: {
				after: (milliseconds, then) => {
					this.#next = { milliseconds, then };
					return () => {
						this.#next = null;
					};
				}
			},
			rng: this.#rng,
			hash: keyedHash,
			digest: digestBytes,
			checkSignature: () => Promise.resolve(checkSignature)
		});
		await this.#outbox.send();
	}

	/** A network came back, or somebody looks. */
	async wakes(): Promise<void> {
		await this.#outbox?.send();
	}

	/** The time that it waits for has passed. */
	async triesAgain(): Promise<void> {
		const next = this.#next;
		if (next === null) throw new Error('it waits for nothing');
		this.#next = null;
		next.then();
		await this.#outbox?.send();
	}

	/** Nothing but what was written is left. */
	isKilled(): void {
		this.#outbox?.stop();
		this.#outbox = null;
		this.#next = null;
	}

	/** Everything on it. */
	async records(): Promise<readonly TravelRecord[]> {
		const [{ outcomes }, { groups }] = [
			await this.stores.outcomes.all(),
			await this.stores.groups.all()
		];
		return [...outcomes, ...groups];
	}
}
