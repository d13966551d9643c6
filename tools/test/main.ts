/** `npm test`: everything that a change must pass, in order, ended by the first thing that fails. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { readCounts, type Counts } from './read-counts.ts';
import { STEPS, type Step } from './steps.ts';

let passed = 0;
let failed = 0;
rmSync('test-results', { recursive: true, force: true });

for (const [index, step] of STEPS.entries()) {
	console.log(`\n=== ${String(index + 1)}/${String(STEPS.length)} ${step.heading} ===\n`);
	const began = performance.now();
	const passedRun = run(step);
	const counts = countsOf(step);
	// A runner that leaves no counts has not run what it should.
	const ok = passedRun && (step.counts === undefined || counts !== null);
	passed += counts?.passed ?? 0;
	failed += counts?.failed ?? 0;
	if (!ok) {
		// A check without tests of its own counts as one, so that the last line never calls a red run green.
		if ((counts?.failed ?? 0) === 0) failed += 1;
		console.error(`\nStopped: "${step.heading}" failed. Again alone: ${alone(step)}`);
		process.exitCode = 1;
		break;
	}
	console.log(`\n${step.heading}: good (${((performance.now() - began) / 1000).toFixed(0)} s)`);
}

console.log(`\n${String(passed)} passed, ${String(failed)} failed`);

function run({ script, args = [], env = {} }: Step): boolean {
	const { status } = spawnSync('npm', ['run', '--silent', script, '--', ...args], {
		stdio: 'inherit',
		shell: process.platform === 'win32',
		env: { ...process.env, ...env }
	});
	return status === 0;
}

function alone({ script, args = [] }: Step): string {
	const own = args.filter((arg) => !/^--(reporter|outputFile)/.test(arg));
	return own.length === 0 ? `npm run ${script}` : `npm run ${script} -- ${own.join(' ')}`;
}

function countsOf({ counts }: Step): Counts | null {
	if (counts === undefined || !existsSync(counts.file)) return null;
	const report: unknown = JSON.parse(readFileSync(counts.file, 'utf8'));
	return readCounts(counts.by, report);
}
