import type { PackProblem, PackStore } from '#lib/domain/offline/index.ts';
import type { Locale } from '#lib/domain/shared/index.ts';

/** What the server says that a pack weighs in this phone's format; `null`: it cannot be asked now. */
export type PackOffer = { readonly bytes: number } | { readonly rendering: number } | null;

export interface PackSource {
	offer(pack: string, locale: Locale): Promise<PackOffer>;
}

/** One pack as the screen shows it. */
export interface PackLine {
	readonly pack: string;
	/** What it weighs here, else what it would weigh; `null`: not known. */
	readonly bytes: number | null;
	/** `rendering`: the voices are still being made, 0 to 1 is done in `share`. */
	readonly state: 'absent' | 'rendering' | 'coming' | 'kept';
	readonly share: number;
	readonly problem: PackProblem | null;
}

/** The voices of one language on this phone: what they weigh, keeping and forgetting them. */
export class PhonePacks {
	readonly #store: PackStore;
	readonly #source: PackSource;
	readonly #locale: Locale;
	#lines = $state<readonly PackLine[]>([]);

	constructor(store: PackStore, source: PackSource, locale: Locale) {
		this.#store = store;
		this.#source = source;
		this.#locale = locale;
	}

	get lines(): readonly PackLine[] {
		return this.#lines;
	}

	/**
	 * Looks up what is kept and what the rest weighs.
	 *
	 * @param brought all that a carried pack holds; the rest is not asked for, nor shown unless it is kept. `null`: not known
	 */
	async read(packs: readonly string[], brought: readonly string[] | null = null): Promise<void> {
		const kept = await this.#store.kept();
		const hereOf = (pack: string) =>
			kept.find((one) => one.pack === pack && one.locale === this.#locale);
		const shown = packs.filter(
			(pack) => brought === null || brought.includes(pack) || hereOf(pack) !== undefined
		);
		this.#lines = await Promise.all(
			shown.map(async (pack): Promise<PackLine> => {
				const here = hereOf(pack);
				if (here !== undefined) return line(pack, { state: 'kept', bytes: here.bytes });
				const offer = await this.#source.offer(pack, this.#locale);
				if (offer === null) return line(pack, { problem: 'unreachable' });
				if ('rendering' in offer) return line(pack, { state: 'rendering', share: offer.rendering });
				return line(pack, { bytes: offer.bytes });
			})
		);
	}

	async keep(pack: string): Promise<void> {
		this.#change(pack, { state: 'coming', share: 0, problem: null });
		const result = await this.#store.keep(pack, this.#locale, {
			onProgress: (share) => {
				this.#change(pack, { share });
			}
		});
		if (result.ok) this.#change(pack, { state: 'kept', bytes: result.value.bytes });
		else this.#change(pack, { state: 'absent', problem: result.problems[0] ?? 'unreachable' });
	}

	async forget(pack: string): Promise<void> {
		await this.#store.forget(pack, this.#locale);
		this.#change(pack, { state: 'absent', problem: null });
	}

	#change(pack: string, changes: Partial<PackLine>): void {
		this.#lines = this.#lines.map((one) => (one.pack === pack ? { ...one, ...changes } : one));
	}
}

function line(pack: string, known: Partial<PackLine>): PackLine {
	return { pack, bytes: null, state: 'absent', share: 0, problem: null, ...known };
}
