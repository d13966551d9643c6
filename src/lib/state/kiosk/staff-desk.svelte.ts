import type { IsoDate } from '#lib/domain/catalogue/index.ts';
import {
	toldCounts,
	type Calendar,
	type KioskSettings,
	type KioskStore,
	type PinHasher,
	type ToldCounts
} from '#lib/domain/kiosk/index.ts';

export interface StaffParts {
	readonly store: KioskStore;
	readonly calendar: Calendar;
	readonly hasher: PinHasher;
	/** Tells the running kiosk. */
	readonly adopt: (settings: KioskSettings) => void;
}

/** What whoever looks after a kiosk sees and changes. */
export class StaffDesk {
	readonly #parts: StaffParts;
	#told = $state.raw<ToldCounts | null>(null);
	#lastWipe = $state.raw<IsoDate | null>(null);
	#trouble = $state(false);

	constructor(parts: StaffParts) {
		this.#parts = parts;
	}

	/** `null`: nothing was counted, or it cannot be read. */
	get told() {
		return this.#told;
	}

	get lastWipe() {
		return this.#lastWipe;
	}

	/** The last change could not be kept. */
	get trouble() {
		return this.#trouble;
	}

	async open(): Promise<void> {
		await this.#guarded(async () => {
			const counts = await this.#parts.store.counts();
			this.#told = counts === null ? null : toldCounts(counts);
			this.#lastWipe = await this.#parts.store.lastWipe();
		});
	}

	/** Settings and PIN at once. @returns whether they are kept */
	async setUp(settings: KioskSettings, pin: string): Promise<boolean> {
		return this.#guarded(async () => {
			await this.#parts.store.setUp(settings, await this.#parts.hasher.make(pin));
		});
	}

	async change(settings: KioskSettings): Promise<void> {
		const kept = await this.#guarded(() => this.#parts.store.keepSettings(settings));
		if (kept) this.#parts.adopt(settings);
	}

	async changePin(pin: string): Promise<boolean> {
		return this.#guarded(async () => {
			await this.#parts.store.keepPin(await this.#parts.hasher.make(pin));
		});
	}

	async countsFromZero(): Promise<void> {
		await this.#guarded(() => this.#parts.store.resetCounts(this.#parts.calendar.today()));
		await this.open();
	}

	async #guarded(work: () => Promise<void>): Promise<boolean> {
		try {
			await work();
			this.#trouble = false;
			return true;
		} catch {
			this.#trouble = true;
			return false;
		}
	}
}
