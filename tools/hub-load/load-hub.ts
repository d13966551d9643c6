import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { migrate } from '#lib/server/store/migrate.ts';
import { registerCohort } from '#lib/server/store/cohorts.ts';
import { openDatabase } from '#lib/server/store/open-database.ts';
import { startHubProcess } from '#tests/support/hub-process.ts';
import type { HubPlace } from '#tests/support/hub-places.ts';
import { batchOf, inviteCohort, linesOf, type InvitedCohort } from '#tests/support/hub-sender.ts';
import { HubLine } from '#tests/support/hub-line.ts';
import { madeOutcomes } from '#tests/support/made-outcomes.ts';

export interface LoadPlan {
	readonly place: HubPlace;
	/** Hubs on the one database. */
	readonly processes: number;
	/** Devices that send at once, each in cohorts of its own. */
	readonly senders: number;
	/** Records in a batch. */
	readonly batch: number;
	readonly seconds: number;
	/** Connections of strangers that send as fast as they can; 0: none. */
	readonly flood: number;
}

export interface LoadResult {
	readonly batches: number;
	/** Of those, answered with anything but 200. */
	readonly notTaken: number;
	readonly batchesPerSecond: number;
	readonly recordsPerSecond: number;
	readonly answersPerSecond: number;
	readonly p50Ms: number;
	readonly p95Ms: number;
	readonly p99Ms: number;
	/** Calls of strangers in a second, and how many of all were let in. */
	readonly floodPerSecond: number;
	readonly floodLetIn: number;
}

/** In turn, so that none sends more than a hub lets one cohort send. */
const COHORTS_EACH = 12;
const WARM_UP_MS = 1_500;
const FLOOD = fileURLToPath(new URL('flood.ts', import.meta.url));

/** Sends real batches for some seconds, to processes that were started for it, and says how it went. */
export async function loadHub(plan: LoadPlan): Promise<LoadResult> {
	const { place, processes, senders, batch, seconds } = plan;
	const hubs = [];
	for (let one = 0; one < processes; one += 1) hubs.push(await startHubProcess(place.env));
	const groups = Array.from({ length: senders }, () =>
		Array.from({ length: COHORTS_EACH }, () => inviteCohort())
	);
	const database = openDatabase({ ...place.target, max: 2 }, () => undefined);
	await migrate(database);
	for (const { cohort } of groups.flat()) await registerCohort(database, cohort);
	await database.destroy();
	const ports = hubs.map(({ port }) => port);
	const flood = plan.flood === 0 ? null : startFlood(ports, plan.flood);
	const measured: Measured = { times: [], notTaken: 0, answers: 0 };
	const began = performance.now() + WARM_UP_MS;
	const until = began + seconds * 1000;
	await Promise.all(
		groups.map((cohorts, at) =>
			sendUntil(ports[at % ports.length] ?? 0, cohorts, batch, began, until, measured)
		)
	);
	const flooded = flood === null ? { calls: 0, letIn: 0, seconds: 1 } : await flood.stop();
	for (const hub of hubs) await hub.stop();
	const times = Float64Array.from(measured.times).sort();
	const at = (share: number) =>
		Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
	const perSecond = (count: number) => Math.round(count / seconds);
	return {
		batches: times.length,
		notTaken: measured.notTaken,
		batchesPerSecond: perSecond(times.length),
		recordsPerSecond: perSecond(times.length * batch),
		answersPerSecond: perSecond(measured.answers),
		...{ p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) },
		floodPerSecond: Math.round(flooded.calls / flooded.seconds),
		floodLetIn: flooded.letIn
	};
}

const countsSchema = v.object({ calls: v.number(), letIn: v.number() });

interface Measured {
	readonly times: number[];
	notTaken: number;
	answers: number;
}

async function sendUntil(
	port: number,
	cohorts: readonly InvitedCohort[],
	batch: number,
	from: number,
	until: number,
	measured: Measured
): Promise<void> {
	const line = new HubLine(port);
	for (let turn = 0; performance.now() < until; turn += 1) {
		const cohort = cohorts[turn % cohorts.length];
		if (cohort === undefined) break;
		const outcomes = madeOutcomes(cohort.code, batch);
		const body = batchOf(linesOf(outcomes));
		const began = performance.now();
		const answer = await line.post(body, cohort.authorization);
		const ended = performance.now();
		if (began < from || ended > until) continue;
		measured.times.push(ended - began);
		measured.answers += outcomes.reduce((sum, { answers }) => sum + answers.length, 0);
		if (answer?.status !== 200) measured.notTaken += 1;
	}
	line.close();
}

/** In a process of its own: strangers are not to wait for those who measure. */
function startFlood(ports: readonly number[], connections: number) {
	const child = fork(FLOOD, [ports.join(','), String(connections)]);
	const began = performance.now();
	return {
		async stop(): Promise<{ calls: number; letIn: number; seconds: number }> {
			const told = once(child, 'message');
			child.send('stop');
			const { calls, letIn } = v.parse(v.looseTuple([countsSchema]), await told)[0];
			return { calls, letIn, seconds: (performance.now() - began) / 1000 };
		}
	};
}
