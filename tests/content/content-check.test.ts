import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { GOOD_FOLDER, MODULE } from './content-kit.ts';

const folders: string[] = [];

afterEach(() => {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder of its own that holds the good content, with one file written anew. */
function copyGood(file: string, bytes: string | Uint8Array): string {
	const folder = mkdtempSync(join(tmpdir(), 'content-check-'));
	folders.push(folder);
	cpSync(GOOD_FOLDER, folder, { recursive: true });
	writeFileSync(join(folder, file), bytes);
	return folder;
}

function check(folder: string): { code: number | null; out: string; err: string } {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/content-check.ts', folder], {
		encoding: 'utf8'
	});
	return { code: status, out: stdout, err: stderr };
}

describe('npm run content:check', () => {
	it('ends with 0 when nothing is wrong', () => {
		expect(check(GOOD_FOLDER)).toMatchObject({ code: 0, out: '1 module, 1 tool, 0 errors, 0 warnings\n' });
	});

	it('ends with 1 and one problem a line when something is wrong', () => {
		const { code, out } = check(copyGood(`${MODULE}/facilitator.en.md`, '#### Deep\n'));
		expect(code).toBe(1);
		expect(out).toBe(
			`${MODULE}/facilitator.en.md:1: error heading-level: the heading skips from level 1 to level 4 — Write it with 2 signs: \`##\`.\n1 module, 1 tool, 1 error, 0 warnings\n`
		);
	});

	it('ends with 2 when the folder does not exist', () => {
		expect(check('no-such-folder')).toMatchObject({
			code: 2,
			err: 'content:check: "no-such-folder" is not a folder; name one like ./content\n'
		});
	});

	it('reads files with Windows line ends and a byte order mark', () => {
		expect(check(copyGood('lexicon/en.yaml', '\uFEFF- display: ID\r\n  say: eye dee\r\n')).code).toBe(0);
	});

	it.each([
		['deeply nested YAML', '['.repeat(200_000)],
		['binary', new Uint8Array([0, 255, 254, 1, 2])],
		['an endless line', `## A {#a}\n\n${'*['.repeat(100_000)}`],
		['a huge file', 'a '.repeat(600_000)]
	])('never breaks down over %s', (_, bytes) => {
		for (const file of ['cast.yaml', `${MODULE}/module.yaml`, `${MODULE}/en.md`]) {
			const { code, out, err } = check(copyGood(file, bytes));
			expect({ code, err }).toEqual({ code: 1, err: '' });
			expect(out).toContain(`${file}:`);
		}
	}, 60_000);
});
