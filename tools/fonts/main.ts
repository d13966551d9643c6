/**
 * `npm run fonts`: cuts our fonts out of those of Noto. They are in git, because a build must not wait for it;
 * run it again when the words of the choice of languages change (a test tells).
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { FONT_FOLDER, SUBSETS, cut } from './subsets.ts';

await mkdir(FONT_FOLDER, { recursive: true });
for (const subset of SUBSETS) {
	const font = await cut(subset);
	await writeFile(`${FONT_FOLDER}/${subset.file}`, font);
	process.stdout.write(`${subset.file} ${String(font.length)} bytes\n`);
}
