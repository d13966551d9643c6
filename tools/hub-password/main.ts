/**
 * `npm run hub:password -- NAME`: gives somebody who signs in at this hub a new password, and shows it once. Reads the
 * same settings as the hub (`SAFAR_DATA`, `DATABASE_URL`); the hub may run meanwhile.
 */
import * as v from 'valibot';
import { signInNameSchema } from '#lib/schema/people/people-schema.ts';
import { configWords, readHubConfig } from '#lib/server/config/hub-config.ts';
import { consolePassword } from '#lib/server/people/console-password.ts';
import { EmbeddedEngine } from '#lib/server/engine/embedded-engine.ts';
import { shippedBinaries } from '#lib/server/engine/postgres-binaries.ts';
import { hubStore } from '#lib/server/store/hub-store.ts';
import { migrate } from '#lib/server/store/migrate.ts';
import { openDatabase } from '#lib/server/store/open-database.ts';
import { portProblem } from '../start/port.ts';
import { passwordWords } from './password-words.ts';

const name = v.safeParse(signInNameSchema, process.argv.slice(2).join(' '));
const config = readHubConfig(process.env);
if (!name.success || !config.ok) {
	console.error(
		config.ok ? 'Say whose: npm run hub:password -- NAME' : configWords(config.problems)
	);
	process.exit(2);
}
const { databaseUrl, dataFolder } = config.value;
try {
	const engine =
		databaseUrl === null ? await EmbeddedEngine.open(dataFolder, shippedBinaries()) : null;
	const database = openDatabase(
		{ max: 2, ...(engine?.address ?? { connectionString: databaseUrl ?? '' }) },
		() => undefined
	);
	try {
		await migrate(database);
		const context = { store: hubStore(database), now: () => new Date() };
		const answer = await consolePassword(context, name.output);
		console.log(passwordWords(answer));
		process.exitCode = answer.kind === 'unknown' ? 1 : 0;
	} finally {
		await database.destroy();
		await engine?.stop();
	}
} catch (problem) {
	console.error(portProblem(problem, 0));
	process.exitCode = 1;
}
