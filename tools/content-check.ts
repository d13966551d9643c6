import { stat } from 'node:fs/promises';
import { loadContent } from '#lib/content/load-content.ts';
import { formatProblem } from '#lib/content/problem.ts';
import { openPronouncer } from './narrate/pronounce.ts';

/** `npm run content:check [FOLDER]`: exit code 0 = fit to ship, 1 = an error was found, 2 = no such folder. */
async function main(folder: string): Promise<number> {
	const isFolder = await stat(folder).then(
		(found) => found.isDirectory(),
		() => false
	);
	if (!isFolder) {
		process.stderr.write(`content:check: "${folder}" is not a folder; name one like ./content\n`);
		return 2;
	}
	const today = new Date().toISOString().slice(0, 10);
	const { content, problems } = await loadContent(folder, {
		today,
		pronounce: await openPronouncer()
	});
	for (const problem of problems) process.stdout.write(`${formatProblem(problem)}\n`);
	const errors = problems.filter(({ severity }) => severity === 'error').length;
	process.stdout.write(
		`${count(content.modules.length, 'module')}, ${count(content.tools.length, 'tool')}, ${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}\n`
	);
	return errors === 0 ? 0 : 1;
}

function count(number: number, word: string): string {
	return `${number} ${word}${number === 1 ? '' : 's'}`;
}

process.exitCode = await main(process.argv[2] ?? 'content');
