import type { ModuleSlug, Named } from '../shared/index.ts';
import type { Translated } from './fact.ts';

/** Some modules that belong together, where everything is shown. A module stands on one shelf. */
export interface Shelf {
	readonly id: ShelfId;
	readonly name: Translated;
	/** In the order in which they are shown. */
	readonly modules: readonly ModuleSlug[];
}
export type ShelfId = Named<'shelf'>;
