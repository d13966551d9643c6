import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parseRegister, REGISTER_FILE } from '#lib/content/register/item-register.ts';
import { GOOD_FOLDER, MODULE } from './content-kit.ts';

const folders: string[] = [];

afterEach(() => {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The good content with the words of one item edited in English. */
function editedContent(): string {
	const folder = mkdtempSync(join(tmpdir(), 'items-register-'));
	folders.push(folder);
	cpSync(GOOD_FOLDER, folder, { recursive: true });
	const items = join(folder, MODULE, 'items.en.md');
	writeFileSync(items, readFileSync(items, 'utf8').replace('{#licence-a}', 'Really? {#licence-a}'));
	return folder;
}

function register(...args: readonly string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['tools/items-register.ts', ...args],
		{ encoding: 'utf8' }
	);
	return { code: status, out: stdout, err: stderr };
}

const versionsIn = (folder: string) =>
	parseRegister(readFileSync(join(folder, REGISTER_FILE), 'utf8'))?.items['licence-a']?.map(
		({ version, sameMeaningAs }) => [version, sameMeaningAs]
	);

describe('npm run items:register', () => {
	it('decides nothing by itself about an edited item', () => {
		const folder = editedContent();
		expect(register(folder)).toMatchObject({
			code: 1,
			err: 'To be decided: licence-a. `npm run content:check` says how.\n'
		});
		expect(versionsIn(folder)).toEqual([[1, null]]);
	}, 60_000);

	it('raises the version in module.yaml and keeps the old one, and then all is well', () => {
		const folder = editedContent();
		expect(register('--held', 'licence-a', folder)).toMatchObject({ code: 0, err: '' });
		expect(readFileSync(join(folder, MODULE, 'module.yaml'), 'utf8')).toContain(
			'{ id: licence-a, version: 2,'
		);
		expect(versionsIn(folder)).toEqual([
			[1, null],
			[2, 1]
		]);
		expect(register(folder)).toMatchObject({ code: 0, err: '' });
	}, 60_000);

	it('says how it is used when it is used otherwise', () => {
		const { code, err } = register('--all');
		expect(code).toBe(2);
		expect(err).toContain('--held');
	}, 60_000);
});
