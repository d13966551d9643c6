import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { batchAnswerSchema } from '#lib/schema/sync/batch-schema.ts';
import { Balancer } from '../support/balancer.ts';
import { PLACES, registerFirst, type HubPlace } from '../support/hub-places.ts';
import { startHubProcess } from '../support/hub-process.ts';
import { batchOf, inviteCohort, linesOf } from '../support/hub-sender.ts';
import { madeOutcomes } from '../support/made-outcomes.ts';

const LIMIT_MS = 300_000;

describe('Two processes of a hub behind a balancer', () => {
	let place: HubPlace;

	beforeAll(async () => {
		place = await PLACES.embedded();
	}, LIMIT_MS);
	afterAll(async () => {
		await place.close();
	}, LIMIT_MS);

	it(
		'lose no call while one after the other is stopped and started again',
		async () => {
			const env = { ...place.env, SAFAR_STOP_SECONDS: '8' };
			const cohort = inviteCohort();
			await registerFirst(place, cohort.cohort);
			const hubs = [await startHubProcess(env), await startHubProcess(env)];
			const balancer = new Balancer(hubs.map(({ port }) => port));
			expect(await balancer.look()).toBe(2);
			const answers: (number | null)[] = [];
			let stored = 0;
			const send = async () => {
				const body = batchOf(linesOf(madeOutcomes(cohort.code, 5)));
				const answer = await balancer.post(body, cohort.authorization);
				answers.push(answer?.status ?? null);
				if (answer?.status !== 200) return;
				const read = v.parse(batchAnswerSchema, JSON.parse(answer.text));
				stored += read.answers.filter(({ state }) => state === 'stored').length;
			};
			for (const at of [0, 1]) {
				const hub = hubs[at];
				if (hub === undefined) throw new Error('no such process');
				const stopped = hub.stop();
				// As long as the balancer has not looked, it sends to both.
				await send();
				await send();
				while ((await balancer.look()) === 2) await send();
				await send();
				expect(await stopped).toBe(0);
				await send();
				hubs[at] = await startHubProcess(env, hub.port);
				expect(await balancer.look()).toBe(2);
				await send();
			}
			expect(new Set(answers)).toEqual(new Set([200]));
			expect(stored).toBe(answers.length * 5);
			balancer.close();
			await Promise.all(hubs.map((hub) => hub.stop()));
		},
		LIMIT_MS
	);
});
