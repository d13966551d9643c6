import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listFolder, listingOf } from '#lib/content/folder-listing.ts';
import { loadListed } from '#lib/content/load-content.ts';
import { formatProblem } from '#lib/content/problem.ts';
import { GOOD_FOLDER, TODAY } from './content-kit.ts';

const BROKEN_FOLDER = fileURLToPath(new URL('../fixtures/broken-tools', import.meta.url));
const TOOL = 'tools/010-fee';

/**
 * Each case lies in `tests/fixtures/broken-tools/<case>` and holds only the files that differ from the good
 * content. The wording is part of the product. What every translation echoes is told once, of Bengali.
 */
const SAID: Readonly<Record<string, readonly string[]>> = {
	'expired-source': [
		'bn.md:31: error tools-differ: en.md:31 has a line [^B3-7], this file has a line — Make the part `principle` the same in both; only the words differ.',
		'en.md:31: error unfit-citation: `B3-7` expired on 2021-01-01 — Check the fact again and give it a new date, or leave the claim out.'
	],
	'limit-said-otherwise-in-hindi': [
		'hi.md:42: error tool-limit: the point `within` does not say 30000 — Say the amount of tool.yaml in digits, or correct it there.'
	],
	'limit-that-no-fact-says': [
		'tool.yaml:8: error tool-limit: `B3-10` does not say 40000 — Correct the amount, or name the fact that says it.'
	],
	'lost-line-in-hindi': [
		'hi.md:35: error tools-differ: en.md:35 has a line [^B3-10], this file has a next step — Make the part `abroad` the same in both; only the words differ.'
	],
	'lost-part': [
		'en.md:1: error tool-parts: the part `principle` is missing — Write it: `## Title {#principle}`.'
	],
	'misspelled-part': [
		'en.md:1: error tool-parts: the part `unknown` is missing — Write it: `## Title {#unknown}`.',
		'en.md:46: error tool-parts: tool.yaml knows no part `unkown` — Correct its name, or add it to tool.yaml. Did you mean `unknown`?'
	],
	'misspelled-point': [
		'bn.md:43: error tools-differ: en.md:43 has the point `abov` [^B3-10], this file has the point `above` [^B3-10] — Make the part `abroad-asked` the same in both; only the words differ.',
		'en.md:39: error tool-parts: the part `abroad-asked` has `nothing`, `within`, `abov`, `dont-know` — Write a point for each of `nothing`, `within`, `above`, `dont-know`, in this order.'
	],
	'point-without-a-key': [
		'en.md:12: error point: this point has no key, or no words — Write `` - `key` words ``, on one line; the keys stand in tool.yaml.'
	],
	'that-gives-a-verdict': [
		'en.md:22: error tool-verdict: "safe" sounds like a verdict, and nobody can give one here — Say what was seen and what to check next.'
	],
	'uncited-amount': [
		'hi.md:42: error tools-differ: en.md:42 has the point `within` [^B3-10], this file has the point `within` — Make the part `abroad-asked` the same in both; only the words differ.',
		'hi.md:42: error uncited-claim: "30,000 रुपये" is an amount of money, and no source is cited — Cite a fact or helpline in the same paragraph, such as `[^B3-9]`, or leave it out.'
	],
	'unknown-destination': [
		'tool.yaml:8: error unknown-name: there is no destination `golf` — Use one that stands under `destinations:`. Did you mean `gulf`?'
	],
	'unknown-kind': [
		'tool.yaml:2: error yaml: `kind` must be one of `questions`, `lookup`, `compare`, `checklist`, `plan`, `call`, not "look-up" — Correct the value. Did you mean `lookup`?'
	],
	'unknown-picture': [
		'tool.yaml:6: error unknown-name: there is no pictogram `aeroplane` — Use one of the drawing kit; docs/authoring.md lists them. Did you mean `airplane`?'
	],
	'without-a-next-step': [
		'bn.md:50: error tools-differ: en.md:46 has nothing more, this file has a next step — Make the part `unknown` the same in both; only the words differ.',
		'en.md:46: error tool-parts: the part `unknown` does not say what to do next — Add a line that begins with `> `.'
	],
	'words-before-the-first-part': [
		'en.md:6: error part: this stands before the first part — Begin each part with `## Title {#name}`; the names stand in tool.yaml.'
	]
};

async function problemsOf(name: string): Promise<string[]> {
	const good = await listFolder(GOOD_FOLDER);
	const broken = await listFolder(`${BROKEN_FOLDER}/${name}`);
	const listing = listingOf([...new Set([...good.files, ...broken.files])], (file) =>
		broken.has(file) ? broken.read(file) : good.read(file)
	);
	const { problems } = await loadListed(listing, { today: TODAY });
	const said = problems.map((problem) => formatProblem(problem).replaceAll(`${TOOL}/`, ''));
	const echoes = said.filter((line) => line.startsWith('bn.md')).map((line) => line.slice(2));
	return said.filter(
		(line) => line.startsWith('bn.') || !echoes.some((echo) => line.slice(2) === echo)
	);
}

describe('a broken tool is refused with words that help', () => {
	it('says something of every broken folder', () => {
		expect(readdirSync(BROKEN_FOLDER).sort()).toEqual(Object.keys(SAID).sort());
	});

	it.each(Object.entries(SAID))('%s', async (name, said) => {
		expect(await problemsOf(name)).toEqual(said);
	});
});
