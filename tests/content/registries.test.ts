import { describe, expect, it } from 'vitest';
import { listFolder, listingOf } from '#lib/content/folder-listing.ts';
import { loadListed } from '#lib/content/load-content.ts';
import { formatProblem } from '#lib/content/problem.ts';
import { readFile } from 'node:fs/promises';
import { GOOD_FOLDER, replace, TODAY } from './content-kit.ts';

/** What is said of the good content with one registry written otherwise. */
async function checked(file: string, edit: (good: string) => string): Promise<readonly string[]> {
	const good = await listFolder(GOOD_FOLDER);
	const before = await readFile(`${GOOD_FOLDER}/${file}`, 'utf8');
	const after = edit(before);
	if (after === before) throw new Error(`The edit of ${file} changes nothing.`);
	const listing = listingOf([...good.files], (name) =>
		name === file ? Promise.resolve(new TextEncoder().encode(after)) : good.read(name)
	);
	const { problems } = await loadListed(listing, { today: TODAY });
	return problems.map(formatProblem);
}

const PROGRAMME = 'programmes/school.yaml';
const SHELVES = 'shelves.yaml';

describe('a programme', () => {
	it('names modules that there are', async () => {
		expect(await checked(PROGRAMME, replace('module: the-call', 'module: the-cal'))).toEqual([
			`${PROGRAMME}:9: error catalogue: there is no module \`the-cal\` — Correct its name, or write it. Did you mean \`the-call\`?`
		]);
	});

	it('names a cut that the module has', async () => {
		expect(
			await checked(PROGRAMME, replace('module: the-call', 'module: the-call\n    cut: station'))
		).toEqual([
			`${PROGRAMME}:9: error catalogue: there is no cut of \`the-call\` with the name \`station\` — Correct its name, or write it.`
		]);
	});

	it('names tools that there are', async () => {
		expect(
			await checked(PROGRAMME, replace('module: the-call', 'module: the-call\n  - tool: fee-chek'))
		).toEqual([
			`${PROGRAMME}:10: error catalogue: there is no tool \`fee-chek\` — Correct its name, or write it.`
		]);
	});

	it('has a module for every country, or one for all', async () => {
		const [problem] = await checked(
			PROGRAMME,
			replace('module: the-call', 'module: { in: the-call, np: the-call }')
		);
		expect(problem).toContain(`${PROGRAMME}:9: error yaml: `);
	});

	it('is shown with people and places of the kit', async () => {
		expect(await checked(PROGRAMME, replace('character: salma', 'character: salmaa'))).toEqual([
			`${PROGRAMME}:7: error catalogue: there is no character \`salmaa\` — Correct its name, or write it. Did you mean \`salma\`?`
		]);
	});
});

describe('the shelves', () => {
	it('hold every module once', async () => {
		expect(await checked(SHELVES, replace('[the-call]', '[the-call, the-call]'))).toEqual([
			`${SHELVES}:3: error catalogue: \`the-call\` stands on two shelves — Keep one of them.`
		]);
		expect(await checked(SHELVES, replace('[the-call]', '[the-cal]'))).toEqual([
			`${SHELVES}:1: error catalogue: \`the-call\` stands on no shelf — Add it to the shelf where people would look for it.`,
			`${SHELVES}:3: error catalogue: there is no module \`the-cal\` — Correct its name, or write it. Did you mean \`the-call\`?`
		]);
	});
});
