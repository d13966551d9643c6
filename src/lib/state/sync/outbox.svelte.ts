import type { Timer } from '#lib/domain/narration/index.ts';
import { StorageFailure, type StorageFailureKind } from '#lib/domain/outcome/index.ts';
import type { Rng } from '#lib/domain/shared/index.ts';
import { delayAsked, nextDelay } from '#lib/domain/sync/index.ts';
import { SendRound, type RoundEnd, type RoundPorts, type RoundSeen } from './send-round.ts';

export interface OutboxPorts extends RoundPorts {
	readonly timer: Timer;
	readonly rng: Rng;
}

export type OutboxView =
	| { readonly kind: 'looking' }
	| { readonly kind: 'failed'; readonly failure: StorageFailureKind }
	| ({ readonly kind: 'ready' } & RoundSeen);

/** Files on a web server stay what they are; the sign-in page of a café goes away: asked again, but seldom. */
const TRIES_OF_NOBODY = 6;

/**
 * Sends the results of this device to the hub from which its pages came, and knows of each where it stands. What is sent
 * stays on the device. Nothing here goes by a clock: what arrived is known by signatures, and waiting is counted by a
 * timer that a wrong date does not touch.
 */
export class Outbox {
	#view: OutboxView = $state.raw({ kind: 'looking' });
	readonly #ports: OutboxPorts;
	#running: Promise<void> | null = null;
	/** Something happened while a round was under way. */
	#isAskedAgain = false;
	/** The hub said when to come: it is not asked before. */
	#isHeldOff = false;
	#isStopped = false;
	#tries = 0;
	#callOff: (() => void) | null = null;

	constructor(ports: OutboxPorts) {
		this.#ports = ports;
	}

	get view(): OutboxView {
		return this.#view;
	}

	/**
	 * Something was answered, a network came back, or somebody looks: sends what is to be sent, and goes on trying by itself
	 * while the page is open. Resolves when the first try is over.
	 */
	send(): Promise<void> {
		if (this.#isHeldOff) return Promise.resolve();
		if (this.#running !== null) {
			this.#isAskedAgain = true;
			return this.#running;
		}
		this.#tries = 0;
		return this.#run();
	}

	/** For good: nothing is begun any more. */
	stop(): void {
		this.#isStopped = true;
		this.#callOff?.();
	}

	#run(): Promise<void> {
		this.#callOff?.();
		this.#callOff = null;
		this.#isHeldOff = false;
		if (this.#isStopped) return Promise.resolve();
		this.#running = this.#rounds().finally(() => {
			this.#running = null;
		});
		return this.#running;
	}

	async #rounds(): Promise<void> {
		try {
			for (;;) {
				this.#isAskedAgain = false;
				const round = new SendRound(this.#ports, (seen) => {
					this.#view = { kind: 'ready', ...seen };
				});
				const end = await round.run();
				if (end === 'done' && this.#isAskedAgain) continue;
				this.#planNext(end);
				return;
			}
		} catch (error) {
			if (!(error instanceof StorageFailure)) throw error;
			this.#view = { kind: 'failed', failure: error.kind };
		}
	}

	#planNext(end: RoundEnd): void {
		if (end === 'done' || this.#isStopped) return;
		const { timer, rng } = this.#ports;
		this.#isHeldOff = typeof end === 'object';
		const tries = end === 'nobody' ? Math.max(TRIES_OF_NOBODY, this.#tries) : this.#tries;
		const wait =
			typeof end === 'object' ? delayAsked(end.seconds, tries, rng) : nextDelay(tries, rng);
		this.#tries += 1;
		this.#callOff = timer.after(wait, () => void this.#run());
	}
}
