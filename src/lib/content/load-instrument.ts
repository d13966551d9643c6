import { basename } from 'node:path';
import { instrumentWithItemsSchema } from '#lib/schema/content/instrument-schema.ts';
import { plainFrontMatterSchema } from '#lib/schema/content/front-matter-schema.ts';
import type { FolderListing } from './folder-listing.ts';
import type { InstrumentSource } from './instrument-source.ts';
import { walkItems } from './items-walk.ts';
import { loadPage, perLocale, readListed } from './load-page.ts';
import { error, type Problem } from './problem.ts';
import { readYaml } from './yaml/read-yaml.ts';

type Report = (problem: Problem) => void;

const MISSING = 'Write it; an instrument with items of its own is complete in every language.';
const ITEMS = { key: 'items', walk: walkItems, schema: plainFrontMatterSchema, missing: MISSING };

/** Reads an instrument that has items of its own; what is missing or wrong is reported and left out. */
export async function loadInstrument(
	listing: FolderListing,
	folder: string,
	report: Report
): Promise<InstrumentSource> {
	const items = await perLocale((locale) =>
		loadPage(listing, `${folder}/items.${locale}.md`, ITEMS, report)
	);
	const set = { folder, items, stories: new Map(), facilitators: new Map() };
	const file = `${folder}/instrument.yaml`;
	const text = await readListed(listing, file, MISSING, report);
	const yaml = text === null ? null : readYaml(text, instrumentWithItemsSchema, report);
	if (yaml === null) return { instrument: null, items: { ...set, manifest: null } };
	const { lineOf } = yaml;
	const { facts, items: declared, review, ...value } = yaml.value;
	if (value.id !== basename(folder))
		report(
			error(
				file,
				lineOf(['id']),
				'slug',
				`the id \`${value.id}\` is not the name of the folder, \`${basename(folder)}\``,
				'Name the folder by the id.'
			)
		);
	const manifest = { file, lineOf, value: { facts, items: declared, review } };
	return { instrument: { file, value, lineOf }, items: { ...set, manifest } };
}
