import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { listFolder, listingOf, type FolderListing } from '#lib/content/folder-listing.ts';
import { contextOf } from '#lib/content/lint/lint-content.ts';
import type { LintContext, Rule } from '#lib/content/lint/rule.ts';
import { loadModule } from '#lib/content/load-module.ts';
import { KIT_NAMES } from '#lib/content/picture-names.ts';
import { formatProblem, type Problem } from '#lib/content/problem.ts';
import { loadRegistries } from '#lib/content/registries.ts';

export const GOOD_FOLDER = fileURLToPath(new URL('../fixtures/good', import.meta.url));
export const MODULE = 'modules/010-the-call';
export const TODAY = '2026-11-22';

/** What is changed in the good content: the file of the module, and what it then says. */
export type Edits = Readonly<Record<string, string | ((good: string) => string)>>;

/** The good content with some files of its module written otherwise. Names are those inside the module. */
async function editGood(edits: Edits): Promise<FolderListing> {
	const good = await listFolder(GOOD_FOLDER);
	const changed = new Map<string, Uint8Array>();
	for (const [name, edit] of Object.entries(edits)) {
		const file = name.includes('/') || name === 'facts.yaml' || name === 'cast.yaml' ? name : `${MODULE}/${name}`;
		const before = good.has(file) ? await readFile(`${GOOD_FOLDER}/${file}`, 'utf8') : '';
		const after = typeof edit === 'string' ? edit : edit(before);
		if (typeof edit !== 'string' && after === before)
			throw new Error(`The edit of ${file} changes nothing: the test would prove nothing.`);
		changed.set(file, new TextEncoder().encode(after));
	}
	return overlay(good, changed);
}

/** A folder with some files laid over it. */
function overlay(
	base: FolderListing,
	files: ReadonlyMap<string, Uint8Array>
): FolderListing {
	return listingOf([...new Set([...base.files, ...files.keys()])], (file) => {
		const bytes = files.get(file);
		return bytes === undefined ? base.read(file) : Promise.resolve(bytes);
	});
}

/** What one rule says of the good module with some edits. Problems of the parsers are not among it. */
export async function lint(
	rule: Rule,
	edits: Edits,
	options: Partial<LintContext> = {}
): Promise<readonly string[]> {
	const listing = await editGood(edits);
	const ignored: Problem[] = [];
	const report = (problem: Problem): void => {
		ignored.push(problem);
	};
	const module = await loadModule(listing, MODULE, report);
	const registries = await loadRegistries(listing, report);
	const context = contextOf(registries, { today: TODAY, pictures: KIT_NAMES, pronounce: null });
	return rule(module, { ...context, ...options }).map((problem) =>
		formatProblem(problem).replaceAll(`${MODULE}/`, '')
	);
}

/** The rule says exactly this of the good module with these edits, and nothing else. */
export async function expectProblem(
	rule: Rule,
	edits: Edits,
	problem: string,
	options: Partial<LintContext> = {}
): Promise<void> {
	expect(await lint(rule, edits, options)).toEqual([problem]);
}

/** The rule has nothing to say. */
export async function expectPass(
	rule: Rule,
	edits: Edits = {},
	options: Partial<LintContext> = {}
): Promise<void> {
	expect(await lint(rule, edits, options)).toEqual([]);
}

/** An edit: the one place where `from` stands reads `to`. */
export function replace(from: string, to: string): (good: string) => string {
	return (good) => good.replace(from, to);
}
