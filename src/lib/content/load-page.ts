import type * as v from 'valibot';
import { LOCALES, type Locale } from '#lib/domain/shared/index.ts';
import type { FolderListing } from './folder-listing.ts';
import { compileMarkdown, type MarkdownPage } from './markdown/compile-markdown.ts';
import type { Complain } from './markdown/inline.ts';
import type { Written } from './module-source.ts';
import { error, type Problem } from './problem.ts';
import { readText, type TextFile } from './read-text.ts';
import { readYaml } from './yaml/read-yaml.ts';

type Report = (problem: Problem) => void;

/** How a kind of page is read: its walk, the gate of its front matter, and what to do when it is missing. */
export interface PageKind<Source extends object, Schema extends v.GenericSchema> {
	/** Names the walk's answer in the compiled file's data. */
	readonly key: string;
	readonly walk: (page: MarkdownPage, complain: Complain) => Source;
	readonly schema: Schema;
	readonly missing: string;
}

/** One page of Markdown; `null` when it is missing or cannot be read, which was then reported. */
export async function loadPage<Source extends object, Schema extends v.GenericSchema>(
	listing: FolderListing,
	file: string,
	{ key, walk, schema, missing }: PageKind<Source, Schema>,
	report: Report
): Promise<Written<Source & { front: v.InferOutput<Schema> | null }> | null> {
	const text = await readListed(listing, file, missing, report);
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

/** A file that must be there. */
export async function readListed(
	listing: FolderListing,
	file: string,
	missing: string,
	report: Report
): Promise<TextFile | null> {
	if (listing.has(file)) return readText(listing, file, report);
	report(error(file, 1, 'missing-file', 'the file is missing', missing));
	return null;
}

/** What could be loaded, by language. */
export async function perLocale<Value>(load: (locale: Locale) => Promise<Value | null>) {
	const found = new Map<Locale, Value>();
	for (const locale of LOCALES) {
		const value = await load(locale);
		if (value !== null) found.set(locale, value);
	}
	return found;
}
