import type { Locale } from '#lib/domain/shared/index.ts';
import type { Tool } from '#lib/domain/tool/index.ts';
import type { FrontMatter, Written } from '../module-source.ts';
import type { StorySource, TextSource } from '../story-source.ts';
import type { YamlPath } from '../yaml/read-yaml.ts';

/** A tool as its files say it, with lines: what the lint rules look at. */
export interface ToolSource {
	/** Relative to the content folder: `tools/010-check-offer`. */
	readonly folder: string;
	readonly manifest: ToolManifestSource | null;
	/** The words of every kind but a call. */
	readonly pages: ReadonlyMap<Locale, ToolPage>;
	/** The words of a call. */
	readonly stories: ReadonlyMap<Locale, Written<StorySource & FrontMatter>>;
}

export interface ToolManifestSource {
	readonly file: string;
	readonly value: Tool;
	readonly lineOf: (path: YamlPath) => number;
}

export type ToolPage = Written<PartsSource & { readonly front: ToolFront | null }>;

export interface ToolFront {
	readonly title: string;
	readonly summary: string;
}

/** `<locale>.md` of a tool as the walk found it. */
export interface PartsSource {
	readonly parts: readonly PartSource[];
}

export interface PartSource {
	readonly id: string;
	readonly line: number;
	readonly title: TextSource;
	readonly lines: readonly TextSource[];
	readonly points: readonly PointSource[];
	readonly next: readonly TextSource[];
}

export interface PointSource extends TextSource {
	readonly key: string;
}
