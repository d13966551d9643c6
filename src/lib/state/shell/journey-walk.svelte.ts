import {
	FRESH_JOURNEY,
	withDone,
	type Journey,
	type JourneyStore,
	type PathId,
	type StationId
} from '#lib/domain/journey/index.ts';

/** The way of one person on this phone, as the pages show it. Before it is read, nothing is done. */
export class JourneyWalk {
	readonly #store: () => Promise<JourneyStore | null>;
	#journey = $state.raw<Journey>(FRESH_JOURNEY);

	/** @param store `null` where nothing is to be kept; the pages then work all the same */
	constructor(store: () => Promise<JourneyStore | null>) {
		this.#store = store;
	}

	get path(): PathId | null {
		return this.#journey.path;
	}

	get done(): readonly StationId[] {
		return this.#journey.done;
	}

	async read(): Promise<void> {
		const journey = await (await this.#store())?.read();
		if (journey !== undefined) this.#journey = journey;
	}

	/** A phone that cannot keep it forgets the choice with the page; nothing else depends on it. */
	async choose(path: PathId): Promise<void> {
		const store = await this.#store();
		if (store === null) return;
		this.#journey = { ...this.#journey, path };
		await store.choose(path).catch(() => undefined);
	}

	async finish(station: StationId): Promise<void> {
		const store = await this.#store();
		if (store === null) return;
		this.#journey = withDone(this.#journey, station);
		await store.finish(station).catch(() => undefined);
	}
}
