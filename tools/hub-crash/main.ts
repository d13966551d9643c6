/** `npm run hub:crash -- --engine embedded --kills 100`: is everything there that a killed hub acknowledged? */
import { parseArgs } from 'node:util';
import { PLACES } from '#tests/support/hub-places.ts';
import { crashHub } from './crash-hub.ts';

const { values } = parseArgs({
	options: {
		engine: { type: 'string', default: 'embedded' },
		kills: { type: 'string', default: '100' },
		seed: { type: 'string', default: '1' }
	}
});
const kills = Number(values.kills);
const { engine } = values;
if ((engine !== 'embedded' && engine !== 'postgres') || !Number.isInteger(kills) || kills < 1) {
	console.error('Usage: npm run hub:crash -- [--engine embedded|postgres] [--kills N] [--seed N]');
	process.exit(2);
}
const place = await PLACES[engine]();
try {
	const began = performance.now();
	const result = await crashHub({
		...place,
		kills,
		seed: Number(values.seed),
		onKill: (done) => {
			if (done % 10 === 0) console.log(`${String(done)} of ${String(kills)} kills`);
		}
	});
	const seconds = Math.round((performance.now() - began) / 1000);
	console.log(JSON.stringify({ engine, ...result, seconds }));
	const isWhole = result.lost === 0 && result.rows === result.ids && result.countsAgree;
	process.exitCode = isWhole ? 0 : 1;
} finally {
	await place.close();
}
