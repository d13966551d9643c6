/** `npm run seed -- --answers 100000`: fills an empty hub (`SAFAR_DATA` or `DATABASE_URL`) with made-up people. */
import { parseArgs } from 'node:util';
import { configWords, readHubConfig } from '#lib/server/config/hub-config.ts';
import { EmbeddedEngine } from '#lib/server/engine/embedded-engine.ts';
import { shippedBinaries } from '#lib/server/engine/postgres-binaries.ts';
import { hubStore } from '#lib/server/store/hub-store.ts';
import { migrate } from '#lib/server/store/migrate.ts';
import { openDatabase } from '#lib/server/store/open-database.ts';
import { coreItems } from './core-items.ts';
import { seedHub } from './seed-hub.ts';

const { values } = parseArgs({ options: { answers: { type: 'string', default: '100000' } } });
const answers = Number(values.answers);
const config = readHubConfig(process.env);
if (!config.ok || !Number.isInteger(answers) || answers < 1) {
	console.error(config.ok ? 'Usage: npm run seed -- [--answers N]' : configWords(config.problems));
	process.exit(2);
}
const { databaseUrl, dataFolder } = config.value;
const engine =
	databaseUrl === null ? await EmbeddedEngine.open(dataFolder, shippedBinaries()) : null;
const target = engine === null ? { connectionString: databaseUrl ?? '' } : engine.address;
const store = hubStore(openDatabase({ ...target, max: 2 }, () => undefined));
try {
	await migrate(store.database);
	const held = await store.database.selectFrom('outcome').select('id').limit(1).execute();
	if (held.length > 0) {
		console.error('This hub holds results. Made-up people are not mixed with real ones.');
		process.exitCode = 1;
	} else {
		const seeded = await seedHub(store, await coreItems(), answers, 0, (done) => {
			console.log(`${String(Math.round((100 * done) / answers))} %`);
		});
		console.log(JSON.stringify(seeded));
	}
} finally {
	await store.database.destroy();
	await engine?.stop();
}
