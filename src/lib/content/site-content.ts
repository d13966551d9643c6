import type { Content } from './content.ts';
import { loadContent } from './load-content.ts';
import { formatProblem } from './problem.ts';

let loaded: Promise<Content> | null = null;

/**
 * The content of this site, read once for each process.
 *
 * With `SAFAR_UNFINISHED=1` in the environment an author sees the pages of a module whose translations are
 * still being written: what has errors is shown as far as it could be read, and the errors are printed.
 * @throws with every error, one a line: the build refuses what the linter calls an error.
 */
export function siteContent(): Promise<Content> {
	loaded ??= loadOrThrow('content', new Date().toISOString().slice(0, 10));
	return loaded;
}

async function loadOrThrow(folder: string, today: string): Promise<Content> {
	const { content, problems } = await loadContent(folder, { today });
	const errors = problems.filter(({ severity }) => severity === 'error');
	if (errors.length === 0) return content;
	const said = `The content has ${errors.length} error(s):\n${errors.map(formatProblem).join('\n')}`;
	if (process.env['SAFAR_UNFINISHED'] !== '1') throw new Error(said);
	process.stderr.write(`${said}\n`);
	return content;
}
