import { basename } from 'node:path';
import type * as v from 'valibot';
import { LOCALES, type Locale } from '#lib/domain/shared/index.ts';
import {
	plainFrontMatterSchema,
	storyFrontMatterSchema
} from '#lib/schema/content/front-matter-schema.ts';
import { moduleSchema } from '#lib/schema/content/module-schema.ts';
import { walkFacilitator } from './facilitator-walk.ts';
import type { FolderListing } from './folder-listing.ts';
import { walkItems } from './items-walk.ts';
import { compileMarkdown, type MarkdownPage } from './markdown/compile-markdown.ts';
import type { Complain } from './markdown/inline.ts';
import type { ManifestSource, ModuleSource, Written } from './module-source.ts';
import { error, type Problem } from './problem.ts';
import { readText } from './read-text.ts';
import { walkStory } from './story-walk.ts';
import { readYaml } from './yaml/read-yaml.ts';

type Report = (problem: Problem) => void;

/** Reads the files of one module; what is missing or wrong is reported and left out. */
export async function loadModule(
	listing: FolderListing,
	folder: string,
	report: Report
): Promise<ModuleSource> {
	const manifest = await loadManifest(listing, folder, report);
	const stories: ModuleSource['stories'] = await perLocale((locale) =>
		loadPage(listing, `${folder}/${locale}.md`, 'story', walkStory, storyFrontMatterSchema, report)
	);
	const items: ModuleSource['items'] = await perLocale((locale) =>
		loadPage(listing, `${folder}/items.${locale}.md`, 'items', walkItems, plainFrontMatterSchema, report)
	);
	const facilitators: ModuleSource['facilitators'] = await perLocale((locale) =>
		loadPage(
			listing,
			`${folder}/facilitator.${locale}.md`,
			'facilitator',
			walkFacilitator,
			plainFrontMatterSchema,
			report
		)
	);
	return { folder, manifest, stories, items, facilitators };
}

async function perLocale<Value>(load: (locale: Locale) => Promise<Value | null>) {
	const found = new Map<Locale, Value>();
	for (const locale of LOCALES) {
		const value = await load(locale);
		if (value !== null) found.set(locale, value);
	}
	return found;
}

async function loadManifest(
	listing: FolderListing,
	folder: string,
	report: Report
): Promise<ManifestSource | null> {
	const file = `${folder}/module.yaml`;
	const text = await readListed(listing, file, report);
	if (text === null) return null;
	const yaml = readYaml(text, moduleSchema, report);
	if (yaml === null) return null;
	const [, number = '0', name = basename(folder)] = /^(\d+)-(.+)$/.exec(basename(folder)) ?? [];
	const value = { ...yaml.value, order: Number(number) };
	if (value.slug !== name.replace(/^_/, ''))
		report(
			error(
				file,
				yaml.lineOf(['slug']),
				'slug',
				`the slug \`${value.slug}\` is not the name of the folder, \`${basename(folder)}\``,
				'Name the folder by a number and the slug, such as `030-the-offer`.'
			)
		);
	return { file, value, lineOf: yaml.lineOf };
}

async function loadPage<Source extends object, Schema extends v.GenericSchema>(
	listing: FolderListing,
	file: string,
	key: string,
	walk: (page: MarkdownPage, complain: Complain) => Source,
	schema: Schema,
	report: Report
): Promise<Written<Source & { front: v.InferOutput<Schema> | null }> | null> {
	const text = await readListed(listing, file, report);
	if (text === null) return null;
	const complain: Complain = (line, rule, message, remedy) => {
		report(error(file, line, rule, message, remedy));
	};
	const walked = await compileMarkdown(
		text,
		key,
		(page) => ({ source: walk(page, complain), frontMatter: page.frontMatter }),
		report
	);
	if (walked === null) return null;
	const { source, frontMatter } = walked;
	// A page without front matter is held against the gate all the same, which names what is missing.
	const front = readYaml({ file, text: frontMatter ?? '{}' }, schema, report, 2)?.value ?? null;
	return { ...source, file, front };
}

async function readListed(listing: FolderListing, file: string, report: Report) {
	if (listing.has(file)) return readText(listing, file, report);
	report(
		error(
			file,
			1,
			'missing-file',
			'the file is missing',
			'Copy it from content/_template; every module is complete in every language.'
		)
	);
	return null;
}
