/** `npm run hub:backup -- FILE`: everything that the hub of this environment could not make anew, in one file. */
import { createGzip } from 'node:zlib';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { PassThrough } from 'node:stream';
import { once } from 'node:events';
import { writeBackup } from '#lib/server/backup/write-backup.ts';
import { withHubDatabase } from '../hub-database/with-hub-database.ts';
import { hubProblem } from '../hub-database/hub-problem.ts';

const [file] = process.argv.slice(2);
if (file === undefined || file.startsWith('-')) {
	console.error('Usage: npm run hub:backup -- FILE.ndjson.gz');
	process.exit(2);
}
const unfinished = `${file}.part`;
try {
	const end = await withHubDatabase(process.env, async (database, app) => {
		// Nobody but the owner: hashes of passwords are in it.
		const handle = await open(unfinished, 'wx', 0o600);
		const lines = new PassThrough();
		const written = pipeline(lines, createGzip(), handle.createWriteStream({ flush: true }));
		const [found] = await Promise.all([
			writeBackup(database, app, async (line) => {
				if (!lines.write(line)) await once(lines, 'drain');
			}).finally(() => lines.end()),
			written
		]);
		return found;
	});
	await rename(unfinished, file);
	await keepName(dirname(file));
	console.log(
		`${String(end.records)} records and ${String(end.rows)} other rows stand in ${file}.`
	);
	if (end.unreadable > 0) {
		console.error(`${String(end.unreadable)} records cannot be read, and are not in it.`);
		process.exitCode = 1;
	}
} catch (problem) {
	await rm(unfinished, { force: true });
	console.error(hubProblem(problem));
	process.exitCode = 2;
}

/** The new name is durable with its folder. */
async function keepName(folder: string): Promise<void> {
	const handle = await open(folder, 'r');
	await handle.sync();
	await handle.close();
}
