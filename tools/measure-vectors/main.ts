import { readFile } from 'node:fs/promises';
import { checkSection } from './check-section.ts';
import { isRecord } from './differences.ts';
import { readVectors } from './read-vectors.ts';

/**
 * `npm run measure:vectors -- FILE`: computes every output of the file again from its inputs. Exit code 0: all
 * agree, 1: some differ, 2: no such file or not vectors.
 */
async function main(file: string | undefined): Promise<number> {
	if (file === undefined)
		return complain('name a file of vectors: npm run measure:vectors -- FILE');
	let vectors: unknown;
	try {
		vectors = readVectors(await readFile(file, 'utf8'));
	} catch (error) {
		return complain(
			`"${file}" cannot be read: ${error instanceof Error ? error.message : 'unknown'}`
		);
	}
	if (!isRecord(vectors)) return complain(`"${file}" holds no sections such as "V1_wilson95"`);
	let different = 0;
	for (const [name, expected] of Object.entries(vectors)) {
		const check = checkSection(name, expected);
		different += check?.differences.length ?? 0;
		say(
			check === null
				? `${name}: not known, nothing was computed`
				: `${name}: ${check.compared} compared`
		);
		check?.differences.forEach((line) => say(`  differs: ${line}`));
		check?.notComputed.forEach((path) => say(`  not computed: ${path}`));
	}
	say(`${different} ${different === 1 ? 'difference' : 'differences'}`);
	return different === 0 ? 0 : 1;
}

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}

function complain(why: string): number {
	process.stderr.write(`measure:vectors: ${why}\n`);
	return 2;
}

process.exitCode = await main(process.argv[2]);
