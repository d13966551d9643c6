import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { batchAnswerSchema, hubCardSchema } from '#lib/schema/sync/batch-schema.ts';
import { HubLine } from '../support/hub-line.ts';
import { PLACES, registerFirst, type HubPlace } from '../support/hub-places.ts';
import { startHubProcess, type HubProcess } from '../support/hub-process.ts';
import { batchOf, inviteCohort, linesOf } from '../support/hub-sender.ts';
import { madeOutcomes } from '../support/made-outcomes.ts';
import { crashHub } from '../../tools/hub-crash/crash-hub.ts';

const LIMIT_MS = 300_000;

/** Whole processes over real databases, as a trainer's laptop and a server run them. */
describe.each(['embedded', 'postgres'] as const)('A hub on its %s database', (name) => {
	let place: HubPlace;

	beforeAll(async () => {
		place = await PLACES[name]();
	}, LIMIT_MS);
	afterAll(async () => {
		await place.close();
	}, LIMIT_MS);

	const get = (hub: HubProcess, path: string, headers: Record<string, string> = {}) =>
		fetch(`http://127.0.0.1:${String(hub.port)}${path}`, { headers });
	const cardOf = async (hub: HubProcess) =>
		v.parse(hubCardSchema, await (await get(hub, '/api/hub')).json());

	it('is ready, says who it is, describes its API, and is the same hub after a restart', async () => {
		const first = await startHubProcess(place.env);
		expect((await get(first, '/api/ready')).status).toBe(200);
		expect((await get(first, '/api/health')).status).toBe(200);
		expect(await (await get(first, '/api/openapi.json')).text()).toContain('"/api/outcomes"');
		expect((await get(first, '/api/none')).status).toBe(404);
		const { hub } = await cardOf(first);
		expect(await first.stop()).toBe(0);
		const second = await startHubProcess(place.env);
		expect((await cardOf(second)).hub).toBe(hub);
		expect(await second.stop()).toBe(0);
	}, 300_000);

	it('is one hub in two processes, and answers what is under way before it stops', async () => {
		const cohort = inviteCohort();
		await registerFirst(place, cohort.cohort);
		const hubs = [await startHubProcess(place.env), await startHubProcess(place.env)];
		expect(new Set((await Promise.all(hubs.map(cardOf))).map(({ hub }) => hub)).size).toBe(1);
		const lines = hubs.map(({ port }) => new HubLine(port, 4));
		const records = madeOutcomes(cohort.code, 200);
		const sent = lines.flatMap((line) =>
			[0, 1, 2].map(() => line.post(batchOf(linesOf(records)), cohort.authorization))
		);
		const stopped = await Promise.all(hubs.map((hub) => hub.stop()));
		const answers = (await Promise.all(sent)).flatMap((answer) =>
			answer?.status === 200 ? v.parse(batchAnswerSchema, JSON.parse(answer.text)).answers : []
		);
		expect(stopped).toEqual([0, 0]);
		// Whoever was answered was told the truth: each record was new once, and none was refused.
		const fresh = answers.flatMap(({ id, state }) => (state === 'stored' ? [id] : []));
		expect(new Set(fresh).size).toBe(fresh.length);
		expect(answers.filter(({ state }) => state === 'refused')).toEqual([]);
		for (const line of lines) line.close();
	}, 300_000);

	it('shows metrics to their token only, and writes no secret, address or time into its log', async () => {
		const token = 'a-token-of-the-metrics';
		const hub = await startHubProcess({ ...place.env, SAFAR_METRICS_TOKEN: token });
		expect((await get(hub, '/api/metrics')).status).toBe(404);
		const shown = await get(hub, '/api/metrics', { authorization: `Bearer ${token}` });
		expect(await shown.text()).toContain('safar_database_up 1');
		await get(hub, '/api/outcomes', { 'user-agent': 'phone of Salma' });
		await hub.stop();
		const said = hub.said();
		expect(said).toContain('"event":"started"');
		expect(said).not.toContain(token);
		expect(said).not.toMatch(/127\.0\.0\.1|Salma|postgres:\/\//);
		expect(said).not.toMatch(/\d{2}:\d{2}/);
	}, 300_000);

	it('has everything that it acknowledged after it was killed again and again, and nothing twice', async () => {
		const result = await crashHub({ ...place, kills: name === 'embedded' ? 4 : 2, seed: 3 });
		expect(result).toMatchObject({ lost: 0, countsAgree: true, rows: result.ids });
		expect(result.acknowledged).toBeGreaterThan(0);
		expect(result.killsOfAll).toBe(name === 'embedded' ? 1 : 0);
	}, 300_000);

	it('brings its own database back when that is killed, and waits for one that is somebody else’s', async () => {
		const hub = await startHubProcess(place.env);
		if (place.dataFolder !== null) {
			const file = await readFile(
				join(place.dataFolder, 'pg', 'cluster', 'postmaster.pid'),
				'utf8'
			);
			process.kill(Number(file.split('\n')[0]), 'SIGKILL');
		}
		await expect
			.poll(async () => (await get(hub, '/api/ready')).status, { timeout: 120_000, interval: 500 })
			.toBe(200);
		expect((await get(hub, '/api/health')).status).toBe(200);
		await hub.stop();
	}, 300_000);

	it('leaves nothing of a caller in the log of its database', async () => {
		if (place.dataFolder === null) {
			expect(name).toBe('postgres');
			return;
		}
		const log = await readFile(join(place.dataFolder, 'pg', 'log'), 'utf8');
		expect(log).toContain('database system is ready');
		expect(log).not.toMatch(/STATEMENT|DETAIL|insert into|[0-9a-f]{8}-[0-9a-f]{4}/);
	});
});

describe('A hub that cannot start', () => {
	const startWith = (env: Readonly<Record<string, string>>) => startHubProcess(env);

	it('says which setting makes no sense', async () => {
		await expect(startWith({ SAFAR_CONNECTIONS: 'many', SAFAR_HUB: 'maybe' })).rejects.toThrow(
			/SAFAR_HUB must be "on" or "off"\.\nSAFAR_CONNECTIONS must be a whole number from 2 to 100\./
		);
	}, 300_000);

	it('says what is wrong with the database, and not its password', async () => {
		const url = 'postgres://safar:hunter2@nowhere.invalid/safar';
		const failure = startWith({ DATABASE_URL: url });
		await expect(failure).rejects.toThrow(/DATABASE_URL cannot be used: there is no machine/);
		await expect(failure).rejects.not.toThrow('hunter2');
	}, 300_000);
});
