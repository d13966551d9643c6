import type {
	Character,
	Fact,
	Helpline,
	Instrument,
	ModuleManifest,
	Programme,
	Shelf
} from '#lib/domain/catalogue/index.ts';
import type { Item } from '#lib/domain/quiz/index.ts';
import type { CharacterId, FactId, Locale, ModuleSlug } from '#lib/domain/shared/index.ts';
import type { Story } from '#lib/domain/story/index.ts';
import type { ItemSet } from './item-set.ts';
import type { Facilitator } from './facilitator.ts';
import type { Lexicon } from './narration/lexicon.ts';
import type { ItemRegister } from './register/item-register.ts';
import type { ToolContent } from './tool/tool-content.ts';

/** Everything in the content folder, checked and ready to be shown. Lives in the build and the server only. */
export interface Content {
	/** In the order of their numbers. `_template` is linted, and not here. */
	readonly modules: readonly ModuleContent[];
	/** In the order of their numbers. */
	readonly tools: readonly ToolContent[];
	readonly facts: ReadonlyMap<FactId, Fact>;
	/** Of all countries, in the order of the files. */
	readonly helplines: readonly Helpline[];
	readonly cast: ReadonlyMap<CharacterId, Character>;
	readonly lexicons: ReadonlyMap<Locale, Lexicon>;
	readonly instruments: readonly Instrument[];
	/** Items that belong to an instrument and to no module. */
	readonly itemSets: readonly ItemSet[];
	readonly programmes: readonly Programme[];
	/** Every version of every item that was ever asked. */
	readonly register: ItemRegister;
	/** Every module on one of them, in the order in which they are shown. */
	readonly shelves: readonly Shelf[];
}

/** One module in every language. A language whose story has an error is missing from `stories`. */
export interface ModuleContent {
	/** Relative to the content folder: `modules/030-the-offer`. */
	readonly folder: string;
	readonly manifest: ModuleManifest;
	readonly stories: ReadonlyMap<Locale, Story>;
	/** In the order of the file. */
	readonly items: ReadonlyMap<Locale, readonly Item[]>;
	readonly facilitators: ReadonlyMap<Locale, Facilitator>;
}

export function findModule(content: Content, slug: ModuleSlug): ModuleContent | undefined {
	return content.modules.find(({ manifest }) => manifest.slug === slug);
}
