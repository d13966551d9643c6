import { basename } from 'node:path';
import type { IsoDate } from '#lib/domain/catalogue/index.ts';
import type { Locale } from '#lib/domain/shared/index.ts';
import type { Content, ModuleContent } from './content.ts';
import { listFolder, type FolderListing } from './folder-listing.ts';
import { lintContent } from './lint/lint-content.ts';
import type { PictureNames, Pronounce } from './lint/rule.ts';
import { loadModule } from './load-module.ts';
import type { ItemSetSource, ModuleSource } from './module-source.ts';
import { KIT_NAMES } from './picture-names.ts';
import { byPlace, type Problem } from './problem.ts';
import { toItemSet } from './item-set.ts';
import { EMPTY_REGISTER } from './register/item-register.ts';
import { loadRegistries, type Registries } from './registries.ts';
import { toItems } from './to-items.ts';
import { loadTool } from './tool/load-tool.ts';
import { toToolContent } from './tool/tool-content.ts';
import type { ToolSource } from './tool/tool-source.ts';
import { toStory } from './to-story.ts';

const TEMPLATE = '_template';

export interface LoadOptions {
	/** Facts that expire on or before this day may not be cited. */
	readonly today: IsoDate;
	/** What the drawing kit can show; the real kit when left out. */
	readonly pictures?: PictureNames;
	/** Phonemes of a text, to find words that the voice would spell out. Not checked when left out. */
	readonly pronounce?: Pronounce | null;
}

export interface LoadedContent {
	readonly content: Content;
	readonly problems: readonly Problem[];
	/** As the files say them, with lines: those of modules, then those of instruments. Templates are asked nowhere. */
	readonly itemSets: readonly ItemSetSource[];
}

/**
 * Reads and lints a content folder. `content` holds whatever could be read; show it only when no problem is
 * an error. Problems come in the order of files and lines.
 * @throws when `folder` is not a folder.
 */
export async function loadContent(folder: string, options: LoadOptions): Promise<LoadedContent> {
	return loadListed(await listFolder(folder), options);
}

/** The same for files that need not be on a disk. */
export async function loadListed(
	listing: FolderListing,
	{ today, pictures = KIT_NAMES, pronounce = null }: LoadOptions
): Promise<LoadedContent> {
	const problems: Problem[] = [];
	const report = (problem: Problem): void => {
		problems.push(problem);
	};
	const registries = await loadRegistries(listing, report);
	const modules: ModuleSource[] = [];
	for (const folder of listing.foldersIn('modules'))
		modules.push(await loadModule(listing, folder, report));
	const tools: ToolSource[] = [];
	for (const folder of listing.foldersIn('tools'))
		tools.push(await loadTool(listing, folder, report));
	const templates = listing.files.some((file) => file.startsWith(`${TEMPLATE}/`))
		? [await loadModule(listing, TEMPLATE, report)]
		: [];
	const context = { today, pictures, pronounce };
	const unread = new Set(problems.map(({ file }) => file));
	const readable = modules.map((module) => withoutPages(module, unread));
	const models = templates.map((module) => withoutPages(module, unread));
	const readableTools = tools.map((tool) => withoutToolPages(tool, unread));
	const itemSets = registries.itemSets.map((set) => withoutPages(set, unread));
	problems.push(
		...lintContent(readable, models, readableTools, { ...registries, itemSets }, context)
	);
	return {
		content: toContent(modules, tools, registries),
		problems: problems.sort(byPlace),
		itemSets: [...modules, ...registries.itemSets]
	};
}

/**
 * A page that could not be read as it was meant is left to its author first: what the rules would say of the
 * rest of it would be an echo.
 */
function withoutPages<Source extends Pick<ModuleSource, 'stories' | 'items' | 'facilitators'>>(
	module: Source,
	files: ReadonlySet<string>
): Source {
	return {
		...module,
		stories: without(module.stories, files),
		items: without(module.items, files),
		facilitators: without(module.facilitators, files)
	};
}

function withoutToolPages(tool: ToolSource, files: ReadonlySet<string>): ToolSource {
	return { ...tool, pages: without(tool.pages, files), stories: without(tool.stories, files) };
}

function without<Page extends { readonly file: string }>(
	pages: ReadonlyMap<Locale, Page>,
	files: ReadonlySet<string>
): ReadonlyMap<Locale, Page> {
	return new Map([...pages].filter(([, { file }]) => !files.has(file)));
}

function toContent(
	modules: readonly ModuleSource[],
	tools: readonly ToolSource[],
	registries: Registries
): Content {
	const byId = <Value extends { readonly id: string }>(rows: readonly { value: Value }[]) =>
		new Map(rows.map(({ value }) => [value.id, value]));
	return {
		modules: modules.flatMap(toModule).sort((a, b) => a.manifest.order - b.manifest.order),
		tools: tools.flatMap(toToolContent).sort((a, b) => a.tool.order - b.tool.order),
		facts: byId(registries.facts),
		helplines: registries.helplines.map(({ value }) => value),
		cast: byId(registries.cast),
		lexicons: registries.lexicons,
		instruments: registries.instruments.map(({ value }) => value),
		itemSets: registries.itemSets.map((set) => toItemSet(basename(set.folder), set)),
		register: registries.register ?? EMPTY_REGISTER,
		programmes: registries.programmes.map(({ value }) => value),
		shelves: registries.shelves.map(({ value }) => value)
	};
}

function toModule({ folder, manifest, stories, items, facilitators }: ModuleSource): ModuleContent[] {
	if (manifest === null) return [];
	const { value } = manifest;
	const compiled = [...stories].flatMap(([locale, source]) => {
		const story = toStory(source, value);
		return story === null ? [] : [[locale, story] as const];
	});
	return [
		{
			folder,
			manifest: value,
			stories: new Map(compiled),
			items: new Map([...items].map(([locale, source]) => [locale, toItems(source, value)])),
			facilitators: new Map(
				[...facilitators].map(([locale, { blocks }]) => [locale, { blocks }])
			)
		}
	];
}
