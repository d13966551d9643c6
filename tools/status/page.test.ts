import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GOOD_FOLDER, MODULE } from '#tests/content/content-kit.ts';

let folder = '';

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'status-'));
	cpSync(GOOD_FOLDER, folder, { recursive: true });
});

afterEach(() => {
	rmSync(folder, { recursive: true });
});

function run(...args: readonly string[]) {
	const out = join(folder, 'status.md');
	const options = ['tools/status/main.ts', '--content', folder, '--out', out, ...args];
	const { status, stderr } = spawnSync(process.execPath, options, { encoding: 'utf8' });
	return { code: status, said: stderr.replaceAll(folder, ''), out };
}

const pageOf = () => readFileSync(run().out, 'utf8');
const rowsOf = (name: string) =>
	pageOf()
		.split('\n')
		.filter((row) => row.startsWith(`| ${name} |`));

describe('npm run docs:status', () => {
	it('tells of each module its state in each language, who reviewed it and when', () => {
		expect(rowsOf('010-the-call')[0]).toBe(
			'| 010-the-call | 3 | 4 | draft | reviewed, teacher, 2026-10-01 | draft | draft | draft |'
		);
	});

	it('tells what is missing', () => {
		rmSync(join(folder, MODULE, 'ne.md'));
		rmSync(join(folder, MODULE, 'facilitator.ur.md'));
		expect(rowsOf('010-the-call')[0]).toBe(
			'| 010-the-call | 3 | 4 / 4 / 4 / 0 / 4 | draft | reviewed, teacher, 2026-10-01 | draft | – | draft, no card |'
		);
	});

	it('counts the words of story, items and card', () => {
		const before = rowsOf('010-the-call')[1];
		const file = join(folder, MODULE, 'en.md');
		writeFileSync(
			file,
			readFileSync(file, 'utf8').replace(
				'Salma has a new message.',
				'Salma has a long new message.'
			)
		);
		const after = rowsOf('010-the-call')[1];
		const english = (row: string | undefined) => Number(row?.split(' | ')[1]);
		expect(english(after)).toBe(english(before) + 1);
	});

	it('lists the questions that somebody must decide, by language', () => {
		writeFileSync(
			join(folder, 'review-questions.yaml'),
			'bn:\n  - { where: "010", question: "Which word?" }\n'
		);
		expect(pageOf()).toContain('### For a native reader of Bengali\n\n- *010*: Which word?\n');
	});

	it('refuses a question in a language that nobody reads here', () => {
		writeFileSync(
			join(folder, 'review-questions.yaml'),
			'xx:\n  - { where: "010", question: "Which word?" }\n'
		);
		const { code, said } = run();
		expect(code).toBe(1);
		expect(said).toContain('review-questions.yaml:2: error yaml:');
	});

	it('calls a page stale that says something else than the files', () => {
		run();
		expect(run('--check').code).toBe(0);
		const file = join(folder, MODULE, 'ur.md');
		writeFileSync(file, readFileSync(file, 'utf8').replace('اتنی جلدی کیوں؟', 'کیوں؟'));
		expect(run('--check')).toMatchObject({
			code: 1,
			said: '/status.md is stale. Make it again: npm run docs:status\n'
		});
	});
});
