import {
	OPEN_LOCK,
	passLocked,
	tryPin,
	type KioskStore,
	type PinHasher,
	type PinLock
} from '#lib/domain/kiosk/index.ts';

/** How much of a wait may be lost when the plug is pulled. It then lasts that much longer. */
const KEEP_EVERY_MS = 5000;

/** The staff's door. A try is kept as a miss before it is looked at, so killing the kiosk gains none. */
export class PinDesk {
	readonly #store: Pick<KioskStore, 'lock' | 'keepLock' | 'pin'>;
	readonly #hasher: PinHasher;
	#lock = $state.raw<PinLock>(OPEN_LOCK);
	#status = $state<'ready' | 'checking' | 'wrong' | 'trouble'>('ready');
	#unkeptMs = 0;

	constructor(store: Pick<KioskStore, 'lock' | 'keepLock' | 'pin'>, hasher: PinHasher) {
		this.#store = store;
		this.#hasher = hasher;
	}

	get status() {
		return this.#status;
	}

	/** Until somebody may try again; 0: now. */
	get waitMs() {
		return this.#lock.waitMs;
	}

	async open(): Promise<void> {
		this.#lock = await this.#store.lock();
	}

	/** @returns whether it was the PIN; never while the pad is shut */
	async tries(pin: string): Promise<boolean> {
		const tried = tryPin(this.#lock);
		if (tried === null || this.#status === 'checking') return false;
		this.#status = 'checking';
		try {
			await this.#store.keepLock(tried);
			this.#lock = tried;
			const kept = await this.#store.pin();
			const right = kept !== null && (await this.#hasher.matches(pin, kept));
			if (right) {
				await this.#store.keepLock(OPEN_LOCK);
				this.#lock = OPEN_LOCK;
			}
			this.#status = right ? 'ready' : 'wrong';
			return right;
		} catch {
			this.#status = 'trouble';
			return false;
		}
	}

	/** The kiosk has run for a while: the wait gets shorter. */
	pass(elapsedMs: number): void {
		if (this.#lock.waitMs === 0 || this.#status === 'checking') return;
		this.#lock = passLocked(this.#lock, elapsedMs);
		this.#unkeptMs += elapsedMs;
		if (this.#lock.waitMs > 0 && this.#unkeptMs < KEEP_EVERY_MS) return;
		this.#unkeptMs = 0;
		void this.#store.keepLock(this.#lock).catch(() => undefined);
	}
}
