/** `npm run hub:reports -- --most 10000000`: how long reports take as a hub grows, on a database started for it. */
import { parseArgs } from 'node:util';
import { shippedKeys } from '#lib/server/report/item-keys.ts';
import { hubStore } from '#lib/server/store/hub-store.ts';
import { migrate } from '#lib/server/store/migrate.ts';
import { openDatabase } from '#lib/server/store/open-database.ts';
import { PLACES } from '#tests/support/hub-places.ts';
import { coreItems } from '../seed/core-items.ts';
import { seedHub } from '../seed/seed-hub.ts';
import { benchReports } from './bench-reports.ts';

const SCALES = [10_000, 100_000, 1_000_000, 10_000_000];
const { values } = parseArgs({
	options: {
		engine: { type: 'string', default: 'embedded' },
		most: { type: 'string', default: '1000000' },
		times: { type: 'string', default: '40' }
	}
});
const { engine } = values;
const [most, times] = [Number(values.most), Number(values.times)];
if ((engine !== 'embedded' && engine !== 'postgres') || !(most > 0) || !(times > 0)) {
	console.error(
		'Usage: npm run hub:reports -- [--engine embedded|postgres] [--most N] [--times N]'
	);
	process.exit(2);
}
const place = await PLACES[engine]();
const store = hubStore(openDatabase({ ...place.target, max: 4 }, () => undefined));
try {
	await migrate(store.database);
	const [keys, items] = [await shippedKeys(), await coreItems()];
	let [cohorts, outcomes, answers] = [0, 0, 0];
	for (const scale of SCALES.filter((one) => one <= most)) {
		const began = performance.now();
		const added = await seedHub(store, items, scale - answers, cohorts);
		cohorts += added.cohorts;
		outcomes += added.outcomes;
		answers += added.answers;
		const seeding = Math.round((performance.now() - began) / 1000);
		const row = await benchReports(store, keys, items, times);
		console.log(JSON.stringify({ engine, answers, outcomes, cohorts, seeding, ...row }));
	}
} finally {
	await store.database.destroy();
	await place.close();
}
