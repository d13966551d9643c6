import {
	BEFORE_VISIT,
	goesIdle,
	idleStep,
	JUST_TOUCHED,
	kioskStep,
	passQuietly,
	secondsLeft,
	type Calendar,
	type Idleness,
	type KioskEvent,
	type KioskSettings,
	type KioskStore
} from '#lib/domain/kiosk/index.ts';

/** Whatever speaks on the screen just now. */
export interface KioskVoice {
	readonly status: 'silent' | 'speaking' | 'paused';
	readonly saying: string | null;
	stop(): void;
}

export interface KioskParts {
	readonly store: KioskStore;
	readonly calendar: Calendar;
	/**
	 * Leaves nothing of the visitor. Silent and hidden before it returns; begins anew when `counted` has settled.
	 */
	readonly forget: (counted: Promise<unknown>) => void;
}

/** One visitor after another. Counts are kept in the order in which they happened, and before anything is wiped. */
export class KioskRun {
	readonly #parts: KioskParts;
	#visit = $state.raw(BEFORE_VISIT);
	#settings = $state.raw<KioskSettings | null>(null);
	#idle = $state.raw<Idleness>(JUST_TOUCHED);
	/** Somebody is being asked whether they are still there. */
	#warns = $derived(goesIdle(this.#visit) && idleStep(this.#idle) !== 'calm');
	#seconds = $derived(secondsLeft(this.#idle));
	#uncounted = $state(0);
	#voice: KioskVoice | null = null;
	#counting: Promise<unknown> = Promise.resolve();

	constructor(parts: KioskParts) {
		this.#parts = parts;
	}

	get visit() {
		return this.#visit;
	}

	get place() {
		return this.#visit.place;
	}

	/** `null` before the kiosk is set up. */
	get settings() {
		return this.#settings;
	}

	get warns() {
		return this.#warns;
	}

	/** Until the wipe, while it warns. */
	get secondsLeft() {
		return this.#seconds;
	}

	/** Steps of this visitor that could not be kept. */
	get uncounted() {
		return this.#uncounted;
	}

	async open(): Promise<void> {
		this.#settings = await this.#parts.store.settings();
		this.act({ kind: 'opened', isSetUp: this.#settings !== null });
	}

	/** The settings were changed, by the staff. */
	adopt(settings: KioskSettings): void {
		this.#settings = settings;
	}

	/** What sounds on this screen; the time stands still while it speaks. @returns what ends that */
	hears(voice: KioskVoice): () => void {
		this.#voice = voice;
		return () => {
			if (this.#voice === voice) this.#voice = null;
		};
	}

	/** Any touch of the screen or a key. @returns whether it only answered the warning, and is to do nothing else */
	touched(): boolean {
		const answered = this.#warns;
		this.#idle = JUST_TOUCHED;
		return answered;
	}

	act(event: KioskEvent): void {
		const { visit, counted } = kioskStep(this.#visit, event);
		if (counted.length > 0) {
			this.#counting = this.#counting
				.then(() => this.#parts.store.count(counted, this.#parts.calendar.today()))
				.catch(() => {
					this.#uncounted += 1;
				});
		}
		const leaves = visit.place === 'leaving' && this.#visit.place !== 'leaving';
		this.#visit = visit;
		if (leaves) this.leave();
	}

	/** Everything that happened so far is kept, or could not be. */
	async counted(): Promise<void> {
		await this.#counting;
	}

	/** Silent before it returns, and forgotten; for the staff too, when they are done. */
	leave(): void {
		this.#voice?.stop();
		this.#voice = null;
		this.#parts.forget(this.#counting);
	}

	/** Time has passed, by a clock that only runs forward. */
	pass(elapsedMs: number): void {
		if (!goesIdle(this.#visit)) return;
		const saying = this.#voice?.status === 'speaking' ? (this.#voice.saying ?? '') : null;
		this.#idle = passQuietly(this.#idle, elapsedMs, saying);
		if (idleStep(this.#idle) === 'wipe') this.act({ kind: 'idle' });
	}
}
