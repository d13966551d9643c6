import { basename } from 'node:path';
import { storyFrontMatterSchema } from '#lib/schema/content/front-matter-schema.ts';
import { toolFrontMatterSchema, toolSchema } from '#lib/schema/content/tool-schema.ts';
import type { FolderListing } from '../folder-listing.ts';
import { loadPage, perLocale, readListed } from '../load-page.ts';
import { numberedFolder } from '../numbered-folder.ts';
import { error, type Problem } from '../problem.ts';
import { walkStory } from '../story-walk.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { walkParts } from './parts-walk.ts';
import type { ToolManifestSource, ToolSource } from './tool-source.ts';

type Report = (problem: Problem) => void;

const MISSING = 'Write it as the other tools are; every tool is complete in every language.';

const PARTS = { key: 'tool', walk: walkParts, schema: toolFrontMatterSchema, missing: MISSING };
const CALL = { key: 'story', walk: walkStory, schema: storyFrontMatterSchema, missing: MISSING };

/** Reads the files of one tool. While `tool.yaml` cannot be read, nobody knows what its words are to be. */
export async function loadTool(
	listing: FolderListing,
	folder: string,
	report: Report
): Promise<ToolSource> {
	const manifest = await loadManifest(listing, folder, report);
	const isCall = manifest?.value.kind === 'call';
	const pages: ToolSource['pages'] = await perLocale((locale) =>
		manifest === null || isCall
			? Promise.resolve(null)
			: loadPage(listing, `${folder}/${locale}.md`, PARTS, report)
	);
	const stories: ToolSource['stories'] = await perLocale((locale) =>
		isCall ? loadPage(listing, `${folder}/${locale}.md`, CALL, report) : Promise.resolve(null)
	);
	return { folder, manifest, pages, stories };
}

async function loadManifest(
	listing: FolderListing,
	folder: string,
	report: Report
): Promise<ToolManifestSource | null> {
	const file = `${folder}/tool.yaml`;
	const text = await readListed(listing, file, MISSING, report);
	if (text === null) return null;
	const yaml = readYaml(text, toolSchema, report);
	if (yaml === null) return null;
	const { order, slug } = numberedFolder(folder);
	if (yaml.value.slug !== slug)
		report(
			error(
				file,
				yaml.lineOf(['slug']),
				'slug',
				`the slug \`${yaml.value.slug}\` is not the name of the folder, \`${basename(folder)}\``,
				'Name the folder by a number and the slug, such as `010-check-offer`.'
			)
		);
	return { file, value: { ...yaml.value, order }, lineOf: yaml.lineOf };
}
