/** Strangers without a token who send as fast as they can, until they are told to stop or a minute has passed. */
import { HubLine } from '#tests/support/hub-line.ts';
import { batchOf, linesOf } from '#tests/support/hub-sender.ts';
import { madeOutcomes } from '#tests/support/made-outcomes.ts';

const [ports = '', connections = '1'] = process.argv.slice(2);
const LIMIT_MS = 60_000;
const body = batchOf(linesOf(madeOutcomes('7H4K2MQX', 100)));
const wrongToken = `Bearer c.7H4K2MQX.${'A'.repeat(22)}`;
const until = performance.now() + LIMIT_MS;
let [calls, letIn, isStopped] = [0, 0, false];

process.once('message', () => {
	isStopped = true;
	process.send?.({ calls, letIn });
	process.disconnect();
	process.exit(0);
});

await Promise.all(
	Array.from({ length: Number(connections) }, async (_, at) => {
		const all = ports.split(',');
		const line = new HubLine(Number(all[at % all.length]));
		while (!isStopped && performance.now() < until) {
			const answer = await line.post(body, at % 2 === 0 ? null : wrongToken);
			calls += 1;
			if (answer?.status === 200) letIn += 1;
		}
		line.close();
	})
);
