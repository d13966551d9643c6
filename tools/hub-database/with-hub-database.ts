import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { configWords, readHubConfig, type Environment } from '#lib/server/config/hub-config.ts';
import { EmbeddedEngine } from '#lib/server/engine/embedded-engine.ts';
import { shippedBinaries } from '#lib/server/engine/postgres-binaries.ts';
import { migrate } from '#lib/server/store/migrate.ts';
import { openDatabase, type Database } from '#lib/server/store/open-database.ts';
import { reachDatabase } from '#lib/server/store/reach-database.ts';
import { UnfitSettings } from '../serve/hub-of-environment.ts';

const packageSchema = v.object({ version: v.string() });
const PATIENCE_MS = 60_000;

/**
 * The database of the hub that the environment describes, while the hub runs or not. `app`: version of this Safar. Brings
 * the schema up to date first, as the hub does.
 */
export async function withHubDatabase<Value>(
	env: Environment,
	work: (database: Database, app: string) => Promise<Value>
): Promise<Value> {
	const config = readHubConfig(env);
	if (!config.ok) throw new UnfitSettings(configWords(config.problems));
	const { databaseUrl, dataFolder } = config.value;
	const engine =
		databaseUrl === null ? await EmbeddedEngine.open(dataFolder, shippedBinaries()) : null;
	const target = engine === null ? { connectionString: databaseUrl ?? '' } : engine.address;
	const database = openDatabase({ ...target, max: 2 }, () => undefined);
	try {
		await reachDatabase(database, PATIENCE_MS);
		await migrate(database);
		const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
		return await work(database, v.parse(packageSchema, JSON.parse(text)).version);
	} finally {
		await database.destroy();
		await engine?.stop();
	}
}
