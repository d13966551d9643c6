import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, writeFile, appendFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { ANSWER_COLUMNS, answerRows, makeOffer, type Digest } from '#lib/domain/transfer/index.ts';
import { writeSafarFile } from '#lib/schema/transfer/write-safar-file.ts';
import { sampleClass } from '#tests/support/sample-outcomes.ts';

const digest: Digest = (bytes) => Uint8Array.from(createHash('sha256').update(bytes).digest());
const offer = makeOffer(sampleClass(60), digest);
const file = writeSafarFile(offer, '0.1.0');

let folder = '';
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'safar-import-'));
});

interface Run {
	readonly code: number;
	readonly said: string;
}

/** Runs the command as people do, in a process of its own. */
function runs(...args: string[]): Promise<Run> {
	return new Promise((resolve) => {
		execFile(
			process.execPath,
			['tools/outcomes-import/main.ts', ...args],
			{ env: { ...process.env, SAFAR_DATA: join(folder, 'store') } },
			(error, out, err) => {
				const code = typeof error?.code === 'number' ? error.code : 0;
				resolve({ code, said: out + err });
			}
		);
	});
}

async function put(name: string, bytes: Uint8Array | string): Promise<string> {
	const path = join(folder, name);
	await writeFile(path, bytes);
	return path;
}

const stored = () => readFile(join(folder, 'store', 'outcomes.jsonl'), 'utf8');

describe('outcomes:import', () => {
	it('holds the outcomes of a file, and adds nothing the second time', async () => {
		const path = await put('class.safar', file);
		const first = await runs(path);
		expect(first.code).toBe(0);
		expect(first.said).toContain('Held now: 60 new outcomes.\nAlready had: 0.\nSet aside: 0.');
		expect(first.said).toMatch(/Receipt for the sender: 60 held, \d{4} \d{4}\./);
		const before = await stored();
		const again = await runs(path);
		expect(again.code).toBe(0);
		expect(again.said).toContain('Held now: 0 new outcomes.\nAlready had: 60.\nSet aside: 0.');
		expect(await stored()).toBe(before);
	});

	it('takes the same outcomes as lines and as a table for what they are', async () => {
		const lines = await put('a.jsonl', offer.outcomes.map((o) => JSON.stringify(o)).join('\n'));
		const rows = [ANSWER_COLUMNS, ...offer.outcomes.flatMap((o) => answerRows(o))];
		const table = await put('a.csv', rows.map((row) => row.join(',')).join('\r\n'));
		const run = await runs(await put('class.safar', file), lines, table);
		expect(run.code).toBe(0);
		expect(run.said.match(/Already had: 60\./g)).toHaveLength(2);
		expect(run.said).toContain('holds 60 outcomes.');
	});

	it('keeps the good records of a damaged file, says what is wrong, and exits with 1', async () => {
		const text = gunzipSync(file).toString('utf8').replace('"baseline"', '"endline"');
		const run = await runs(await put('bent.safar', gzipSync(text)));
		expect(run.code).toBe(1);
		expect(run.said).toContain('Held now: 59 new outcomes.');
		expect(run.said).toContain('1: its checksum does not agree: it changed on the way');
		expect(run.said).not.toContain('Receipt');
		const aside = await readFile(join(folder, 'store', 'set-aside.jsonl'), 'utf8');
		expect(aside.trim().split('\n')).toHaveLength(1);
	});

	it('says how many were never seen in a file that was cut off', async () => {
		const run = await runs(await put('half.safar', file.slice(0, file.length >> 1)));
		expect(run.code).toBe(1);
		expect(run.said).toContain('The file was cut off before its end.');
		expect(run.said).toMatch(/Never seen: \d+\. Whoever sent the file still has them\./);
	});

	it.each([
		['a foreign file', 'Dear trainer', 'the file was not made by Safar'],
		['a newer file', '{"safar":"outcomes","format":7}\n', 'made by a newer Safar'],
		['a bomb', gzipSync(Buffer.alloc(150_000_000)), 'grows without end']
	])('refuses %s and exits with 2', async (_, bytes, words) => {
		const run = await runs(await put('x.safar', bytes));
		expect(run.code).toBe(2);
		expect(run.said).toContain(words);
	});

	it('exits with 2 when there is no such file, and when none is named', async () => {
		expect((await runs(join(folder, 'none.safar'))).code).toBe(2);
		const without = await runs();
		expect(without).toMatchObject({ code: 2 });
		expect(without.said).toContain('Usage: npm run outcomes:import');
	});

	it('goes on after a power cut tore the last line, and loses nothing else', async () => {
		const path = await put('class.safar', file);
		const into = join(folder, 'store');
		await runs(await put('half.safar', file.slice(0, file.length >> 1)), '--into', into);
		await appendFile(join(into, 'outcomes.jsonl'), '{"outcome":{"ans');
		const run = await runs(path, '--into', into);
		expect(run.said).toContain('holds 1 lines that cannot be read; they stay.');
		expect(run.said).toContain('holds 60 outcomes.');
		expect((await runs(path)).said).toContain('Held now: 0 new outcomes.\nAlready had: 60.');
	});
});
