import type { Instrument } from '#lib/domain/catalogue/index.ts';
import type { ItemSetSource } from './module-source.ts';
import type { Placed } from './registries.ts';

/** `instruments/<id>/`: an instrument, and the items that no module asks. */
export interface InstrumentSource {
	/** `null`: its file could not be read, which was reported. */
	readonly instrument: Placed<Instrument> | null;
	readonly items: ItemSetSource;
}
