/**
 * `npm run docs:status`: writes docs/translation-status.md from the content.
 * `npm run docs:status -- --check`: exit code 1 when the page that is there says something else.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { collectStatus } from './collect.ts';
import { statusPage } from './page.ts';

const { values } = parseArgs({
	options: {
		check: { type: 'boolean', default: false },
		content: { type: 'string', default: 'content' },
		out: { type: 'string', default: 'docs/translation-status.md' }
	}
});
const made = statusPage(await collectStatus(values.content));
if (!values.check) {
	await writeFile(values.out, made);
	process.stdout.write(`${values.out}\n`);
} else if (made !== (await readFile(values.out, 'utf8').catch(() => ''))) {
	process.stderr.write(`${values.out} is stale. Make it again: npm run docs:status\n`);
	process.exitCode = 1;
}
