import { randomBytes, randomUUID } from 'node:crypto';
import { toHex } from '#lib/domain/outcome/index.ts';
import type { Rng } from '#lib/domain/shared/index.ts';
import { delayAsked, nextDelay, type LineProblem } from '#lib/domain/sync/index.ts';
import type { HubContext } from '../hub-context.ts';
import { leaseCentral, noteCentral, releaseCentral, type Central } from '../store/central.ts';
import { CentralLine, type Fetch } from './central-line.ts';
import { forwardRound } from './forward-round.ts';
import { LineBroken } from './line-broken.ts';

/** With nothing to go it looks again after so long: results come in at any time. */
export const IDLE_MS = 30_000;
/** Each so many looks it tries again what the central hub could not place before: ten minutes. */
const AGAIN_EVERY = 20;
const chance: Rng = { bytes: (count) => randomBytes(count) };

/** Another process forwards now. */
class NotOurTurn extends Error {}

type Parts = Pick<HubContext, 'store' | 'identity' | 'log'>;

/** Brings what this hub has to the central one, for as long as it lives. */
export class Forwarder {
	readonly #parts: Parts;
	readonly #fetch: Fetch;
	readonly #name = randomUUID();
	readonly #stop = new AbortController();
	#timer: NodeJS.Timeout | undefined;
	#running: Promise<number> | null = null;
	#failures = 0;
	#looks = 0;
	#problem: LineProblem | null = null;

	constructor(parts: Parts, fetch: Fetch) {
		this.#parts = parts;
		this.#fetch = fetch;
	}

	/** Looks now, and from then on by itself. */
	start(): void {
		clearTimeout(this.#timer);
		if (this.#stop.signal.aborted) return;
		void this.turn().then((waitMs) => {
			if (this.#stop.signal.aborted) return;
			clearTimeout(this.#timer);
			this.#timer = setTimeout(() => {
				this.start();
			}, waitMs);
			this.#timer.unref();
		});
	}

	/** One round; two at once are one. Resolves with the milliseconds until the next. Never rejects. */
	turn(): Promise<number> {
		this.#running ??= this.#once().finally(() => {
			this.#running = null;
		});
		return this.#running;
	}

	/** Cuts what is under way: what was not answered goes again another day. */
	async close(): Promise<void> {
		this.#stop.abort();
		clearTimeout(this.#timer);
		await this.#running;
		await releaseCentral(this.#parts.store.database, this.#name).catch(() => undefined);
	}

	async #once(): Promise<number> {
		try {
			const central = await leaseCentral(this.#parts.store.database, this.#name);
			if (central === null) return IDLE_MS;
			await this.#round(central);
			await this.#tell(central, null);
			this.#failures = 0;
			return IDLE_MS;
		} catch (error) {
			if (error instanceof NotOurTurn || this.#stop.signal.aborted) return IDLE_MS;
			this.#failures += 1;
			const asked = error instanceof LineBroken ? error.seconds : null;
			return asked === null
				? nextDelay(this.#failures, chance)
				: delayAsked(asked, this.#failures, chance);
		}
	}

	async #round(central: Central): Promise<void> {
		const { store, identity } = this.#parts;
		const line = new CentralLine(central, this.#fetch, this.#stop.signal);
		const renew = async () => {
			const mine = await leaseCentral(store.database, this.#name);
			if (mine?.url !== central.url || mine.credential !== central.credential)
				throw new NotOurTurn();
		};
		try {
			const { hub: key } = await line.card();
			if (key === toHex(identity.publicKey)) throw new LineBroken('self');
			if (key !== central.key) await noteCentral(store.database, this.#name, { key });
			const again = this.#looks % AGAIN_EVERY === 0;
			this.#looks += 1;
			await forwardRound({ store, line, renew, toGo: { key, again } });
		} catch (error) {
			const isOurs = error instanceof LineBroken;
			if (!(error instanceof NotOurTurn) && !this.#stop.signal.aborted) {
				await this.#tell(central, isOurs ? error.problem : 'failed');
			}
			throw error;
		}
	}

	async #tell(central: Central, problem: LineProblem | null): Promise<void> {
		if (problem !== central.problem) {
			await noteCentral(this.#parts.store.database, this.#name, { problem });
		}
		if (problem !== this.#problem) this.#parts.log({ event: 'forward', problem });
		this.#problem = problem;
	}
}
