import { setTimeout } from 'node:timers/promises';
import { problemInLog } from '../observe/log.ts';
import type { HubContext } from '../hub-context.ts';
import { checkTallies } from './check-tallies.ts';
import type { SumsShelf } from './sums-shelf.ts';

/** Cohorts between two looks at what else there is. */
const AT_ONCE = 5;
/** Work rests so many times as long as it took: while much comes in, taking it in goes before adding it up. */
const RESTS = 4;
const PAUSE_MS = 5_000;
/** Not at once: whoever starts a hub wants to use it first. A laptop hub does not run for a day. */
const FIRST_CHECK_MS = 600_000;
const DAY_MS = 86_400_000;

/**
 * What goes on behind the routes: sums are brought up to date, so that large reports find them, and once a day the kept
 * counts are held against the records. Several processes do the same work twice and disturb nobody.
 */
export class ReportWork {
	readonly #context: HubContext;
	readonly #shelf: SumsShelf;
	readonly #stop = new AbortController();
	readonly #done: Promise<void>;

	constructor(context: HubContext, shelf: SumsShelf) {
		this.#context = context;
		this.#shelf = shelf;
		this.#done = this.#run();
	}

	async close(): Promise<void> {
		this.#stop.abort();
		await this.#done;
	}

	async #run(): Promise<void> {
		const { now, log } = this.#context;
		let checkAt = now().getTime() + FIRST_CHECK_MS;
		while (!this.#isStopped()) {
			try {
				const began = performance.now();
				if ((await this.#shelf.catchUp(AT_ONCE)) === AT_ONCE) {
					await this.#pause(RESTS * (performance.now() - began));
					continue;
				}
				if (now().getTime() >= checkAt) {
					checkAt = now().getTime() + DAY_MS;
					await this.#check();
				}
			} catch (error) {
				log({ event: 'work-failed', work: 'reports', problem: problemInLog(error) });
			}
			await this.#pause(PAUSE_MS);
		}
	}

	async #check(): Promise<void> {
		const { store, metrics, log } = this.#context;
		const { cohorts, differ } = await checkTallies(store.database, () => this.#isStopped());
		metrics.talliesDiffer(differ);
		log({ event: 'counts-checked', cohorts, differ });
	}

	#isStopped(): boolean {
		return this.#stop.signal.aborted;
	}

	/** Keeps no process alive, and ends at once when told to. */
	async #pause(milliseconds: number): Promise<void> {
		const { signal } = this.#stop;
		await setTimeout(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
	}
}
