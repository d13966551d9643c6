import { basename } from 'node:path';
import {
	plainFrontMatterSchema,
	storyFrontMatterSchema
} from '#lib/schema/content/front-matter-schema.ts';
import { moduleSchema } from '#lib/schema/content/module-schema.ts';
import { walkFacilitator } from './facilitator-walk.ts';
import type { FolderListing } from './folder-listing.ts';
import { walkItems } from './items-walk.ts';
import { loadPage, perLocale, readListed } from './load-page.ts';
import type { ManifestSource, ModuleSource } from './module-source.ts';
import { numberedFolder } from './numbered-folder.ts';
import { error, type Problem } from './problem.ts';
import { walkStory } from './story-walk.ts';
import { readYaml } from './yaml/read-yaml.ts';

type Report = (problem: Problem) => void;

const MISSING = 'Copy it from content/_template; every module is complete in every language.';

const STORY = { key: 'story', walk: walkStory, schema: storyFrontMatterSchema, missing: MISSING };
const ITEMS = { key: 'items', walk: walkItems, schema: plainFrontMatterSchema, missing: MISSING };
const CARD = {
	key: 'facilitator',
	walk: walkFacilitator,
	schema: plainFrontMatterSchema,
	missing: MISSING
};

/** Reads the files of one module; what is missing or wrong is reported and left out. */
export async function loadModule(
	listing: FolderListing,
	folder: string,
	report: Report
): Promise<ModuleSource> {
	const manifest = await loadManifest(listing, folder, report);
	const stories: ModuleSource['stories'] = await perLocale((locale) =>
		loadPage(listing, `${folder}/${locale}.md`, STORY, report)
	);
	const items: ModuleSource['items'] = await perLocale((locale) =>
		loadPage(listing, `${folder}/items.${locale}.md`, ITEMS, report)
	);
	const facilitators: ModuleSource['facilitators'] = await perLocale((locale) =>
		loadPage(listing, `${folder}/facilitator.${locale}.md`, CARD, report)
	);
	return { folder, manifest, stories, items, facilitators };
}

async function loadManifest(
	listing: FolderListing,
	folder: string,
	report: Report
): Promise<ManifestSource | null> {
	const file = `${folder}/module.yaml`;
	const text = await readListed(listing, file, MISSING, report);
	if (text === null) return null;
	const yaml = readYaml(text, moduleSchema, report);
	if (yaml === null) return null;
	const { order, slug } = numberedFolder(folder);
	const value = { ...yaml.value, order };
	if (value.slug !== slug)
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
