import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadContent } from '#lib/content/load-content.ts';
import { formatProblem } from '#lib/content/problem.ts';
import { planRegister, type Declarations } from '#lib/content/register/plan-register.ts';
import { raiseVersion } from '#lib/content/register/raise-version.ts';
import { REGISTER_FILE, writeRegister } from '#lib/content/register/item-register.ts';
import { writtenItems } from '#lib/content/register/written-items.ts';

const USAGE = `npm run items:register -- [--held IDS] [--changed IDS] [--mend IDS] [FOLDER]
  --held     edited items that mean the same: a new version, comparable with the one before
  --changed  edited items that mean something else: a new version of its own
  --mend     items whose key was wrong from the beginning: the same version
  IDS: names with commas between, or \`all\``;

/** Exit code 0 = the register says what content says, 1 = something must be decided first, 2 = wrong use. */
async function main(args: readonly string[]): Promise<number> {
	const options = readOptions(args);
	if (options === null) {
		process.stderr.write(`${USAGE}\n`);
		return 2;
	}
	const { folder, said } = options;
	const today = new Date().toISOString().slice(0, 10);
	const { content, problems, itemSets } = await loadContent(folder, { today });
	const others = problems.filter(
		({ rule, severity }) => rule !== 'item-register' && severity === 'error'
	);
	const inItems = others.filter(({ file }) =>
		/(?:items\.\w+\.md|module\.yaml|instruments\/.*)$/.test(file)
	);
	if (inItems.length > 0) {
		process.stderr.write(`Mend these first:\n${inItems.map(formatProblem).join('\n')}\n`);
		return 1;
	}
	const items = itemSets.flatMap(writtenItems);
	const plan = planRegister(items, content.instruments, content.register, said, today);
	for (const [id, version] of plan.raise) {
		const file = itemSets.find(({ manifest }) =>
			manifest?.value.items.some((item) => item.id === id)
		)?.manifest?.file;
		const path = file === undefined ? null : join(folder, file);
		const raised = path === null ? null : raiseVersion(await readFile(path, 'utf8'), id, version);
		if (path === null || raised === null) {
			process.stderr.write(
				`Write \`version: ${version}\` for \`${id}\` by hand, and run this again.\n`
			);
			return 1;
		}
		await writeFile(path, raised);
		process.stdout.write(`${id}: version ${version}\n`);
	}
	await writeFile(join(folder, REGISTER_FILE), writeRegister(plan.register));
	process.stdout.write(`${Object.keys(plan.register.items).length} items are registered.\n`);
	const open = [...plan.undecided, ...plan.undecidedInstruments];
	if (open.length === 0) return 0;
	process.stderr.write(`To be decided: ${open.join(', ')}. \`npm run content:check\` says how.\n`);
	return 1;
}

function readOptions(args: readonly string[]): { folder: string; said: Declarations } | null {
	const ids = { type: 'string' } as const;
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			options: { held: ids, changed: ids, mend: ids },
			allowPositionals: true
		});
		if (positionals.length > 1) return null;
		const says = (list: string | undefined) => {
			const names = (list ?? '').split(',').map((name) => name.trim());
			return (id: string) => names.includes('all') || names.includes(id);
		};
		const said = {
			held: says(values.held),
			changed: says(values.changed),
			mended: says(values.mend)
		};
		return { folder: positionals[0] ?? 'content', said };
	} catch {
		return null;
	}
}

process.exitCode = await main(process.argv.slice(2));
