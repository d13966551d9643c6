/** `npm run hub:load -- --engine embedded --seconds 30`: how much a hub takes, and how fast, also in a flood. */
import { parseArgs } from 'node:util';
import { PLACES } from '#tests/support/hub-places.ts';
import { loadHub } from './load-hub.ts';

const { values } = parseArgs({
	options: {
		engine: { type: 'string', default: 'embedded' },
		processes: { type: 'string', default: '1' },
		senders: { type: 'string', default: '16' },
		batch: { type: 'string', default: '40' },
		seconds: { type: 'string', default: '20' },
		flood: { type: 'string', default: '0' }
	}
});
const { engine } = values;
const [processes, senders, batch, seconds, flood] = [
	...[values.processes, values.senders, values.batch, values.seconds, values.flood].map(Number)
];
const isFit = [processes, senders, batch, seconds, flood].every(
	(number) => Number.isInteger(number) && Number(number) >= 0
);
if (
	(engine !== 'embedded' && engine !== 'postgres') ||
	!isFit ||
	Number(batch) > 200 ||
	Number(seconds) > 50
) {
	console.error(
		'Usage: npm run hub:load -- [--engine embedded|postgres] [--processes N] [--senders N] [--batch 1..200]\n' +
			'                            [--seconds 1..50] [--flood CONNECTIONS]'
	);
	process.exit(2);
}
const place = await PLACES[engine]();
try {
	const plan = {
		processes: processes ?? 1,
		senders: senders ?? 16,
		batch: batch ?? 40,
		seconds: seconds ?? 20,
		flood: flood ?? 0
	};
	const result = await loadHub({ place, ...plan });
	console.log(JSON.stringify({ engine, ...plan, ...result }));
} finally {
	await place.close();
}
