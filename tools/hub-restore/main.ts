/** `npm run hub:restore -- FILE`: a backup into the empty hub of this environment, all of it or nothing. */
import { linesOfFile } from '#lib/server/backup/backup-file.ts';
import { restoreBackup } from '#lib/server/backup/restore-backup.ts';
import { hubProblem } from '../hub-database/hub-problem.ts';
import { withHubDatabase } from '../hub-database/with-hub-database.ts';

const [file] = process.argv.slice(2);
if (file === undefined || file.startsWith('-')) {
	console.error('Usage: npm run hub:restore -- FILE.ndjson.gz');
	process.exit(2);
}
try {
	const end = await withHubDatabase(process.env, (database) =>
		restoreBackup(database, linesOfFile(file))
	);
	console.log(`${String(end.records)} records and ${String(end.rows)} other rows were put back.`);
	console.log(
		'This hub has a new key: devices send again what they still have, and it counts once.'
	);
} catch (problem) {
	console.error(hubProblem(problem));
	process.exitCode = 2;
}
