import type { ModuleManifest } from '#lib/domain/catalogue/index.ts';
import type { Locale } from '#lib/domain/shared/index.ts';
import type { FacilitatorSource } from './facilitator-walk.ts';
import type { ItemsSource } from './items-source.ts';
import type { StorySource } from './story-source.ts';
import type { YamlPath } from './yaml/read-yaml.ts';

/** A module as its files say it, with lines: what the lint rules look at. */
export interface ModuleSource {
	/** Relative to the content folder: `modules/030-the-offer`. */
	readonly folder: string;
	readonly manifest: ManifestSource | null;
	readonly stories: ReadonlyMap<Locale, Written<StorySource & FrontMatter>>;
	readonly items: ReadonlyMap<Locale, Written<ItemsSource>>;
	readonly facilitators: ReadonlyMap<Locale, Written<FacilitatorSource>>;
}

/** Items with what is declared of them: those of a module, or those in the folder of an instrument. */
export interface ItemSetSource {
	/** Relative to the content folder: `modules/030-the-offer`, `instruments/core`. */
	readonly folder: string;
	readonly manifest: ItemManifestSource | null;
	readonly stories: ModuleSource['stories'];
	readonly items: ModuleSource['items'];
	readonly facilitators: ModuleSource['facilitators'];
}

export interface ItemManifestSource {
	readonly file: string;
	readonly value: Pick<ModuleManifest, 'items' | 'facts' | 'review'>;
	readonly lineOf: (path: YamlPath) => number;
}

export type Written<Source> = Source & {
	/** Relative to the content folder. */
	readonly file: string;
};

export interface ManifestSource {
	readonly file: string;
	readonly value: ModuleManifest;
	readonly lineOf: (path: YamlPath) => number;
}

export interface FrontMatter {
	readonly front: {
		readonly title: string;
		readonly summary: string;
		readonly contentNote: string | null;
	} | null;
}
