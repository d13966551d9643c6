/**
 * `npm run docs:coverage`: writes docs/coverage.md from content/coverage.yaml and the modules.
 * `npm run docs:coverage -- --check`: exit code 1 when the page that is there says something else.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { loadContent } from '#lib/content/load-content.ts';
import { loadCoverage } from '#lib/content/coverage.ts';
import { formatProblem } from '#lib/content/problem.ts';
import { coveragePage } from './page.ts';

const PAGE = 'docs/coverage.md';

const today = new Date().toISOString().slice(0, 10);
const { content } = await loadContent('content', { today });
const { seeds, problems } = await loadCoverage('content', content);
const made = coveragePage(seeds, content);
if (problems.length > 0) {
	process.stderr.write(`${problems.map(formatProblem).join('\n')}\n`);
	process.exitCode = 1;
} else if (!process.argv.includes('--check')) {
	await writeFile(PAGE, made);
	process.stdout.write(`${PAGE}\n`);
} else if (made !== (await readFile(PAGE, 'utf8').catch(() => ''))) {
	process.stderr.write(`${PAGE} is stale. Make it again: npm run docs:coverage\n`);
	process.exitCode = 1;
}
