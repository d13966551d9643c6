import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { planBatches, ledgerOf, type Batch, type HubCard } from '#lib/domain/sync/index.ts';
import { digestBytes } from '../device/sha-256.ts';
import { madeOutcomes } from '#tests/support/made-outcomes.ts';
import { httpLine } from './http-line.ts';

const CARD: HubCard = {
	hub: 'ab'.repeat(32),
	accepts: [1],
	records: 200,
	bytes: 512_000,
	takesOpenUse: true,
	week: '2026-W48'
};

function batchOf(count: number): Batch {
	const [batch] = planBatches(
		madeOutcomes('K7QM2XYZ', count),
		ledgerOf(null, [], []),
		CARD,
		() => 'c.K7QM2XYZ.token',
		digestBytes
	);
	if (batch === undefined) throw new Error('there is a batch');
	return batch;
}

const JSON_HEAD = { headers: { 'content-type': 'application/json' } };
const html = (status: number) =>
	new Response('<!doctype html>', { status, headers: { 'content-type': 'text/html' } });
const answering = (answer: () => Response) => httpLine(() => Promise.resolve(answer()));

describe('a line to the hub', () => {
	it('finds a hub by its card', async () => {
		const line = answering(() => Response.json(CARD));
		expect(await line.find()).toEqual({ kind: 'here', card: CARD });
	});

	it.each<[string, string, () => Response]>([
		['none', 'a web server without one', () => html(404)],
		['none', 'a sign-in page', () => html(200)],
		['none', 'a redirection', () => html(302)],
		['none', 'JSON of something else', () => Response.json({ hello: 'world' })],
		['older', 'a hub of another protocol', () => Response.json({ ...CARD, accepts: [7] })],
		['away', 'a proxy whose hub is down', () => html(502)],
		['away', 'a card that breaks off', () => new Response('{"hub":', JSON_HEAD)]
	])('says "%s" of %s', async (kind, _, answer) => {
		expect(await answering(answer).find()).toEqual({ kind });
	});

	it('says that nobody is there when the line is dead', async () => {
		const line = httpLine(() => Promise.reject(new TypeError('Failed to fetch')));
		expect(await line.find()).toEqual({ kind: 'away' });
		expect(await line.send(batchOf(1), CARD)).toEqual({ kind: 'away' });
	});

	it('sends a compressed batch with its proof, without cookies, and to nobody else', async () => {
		const asked: [string, RequestInit][] = [];
		const line = httpLine((address, request) => {
			asked.push([address, request]);
			return Promise.resolve(html(503));
		});
		const batch = batchOf(3);
		await line.send(batch, CARD);
		const [[address, request] = ['', {}]] = asked;
		expect(address).toBe('/api/outcomes');
		expect(request).toMatchObject({
			...{ method: 'POST', credentials: 'omit', redirect: 'manual', cache: 'no-store' },
			headers: { authorization: 'Bearer c.K7QM2XYZ.token', 'content-encoding': 'gzip' }
		});
		if (!(request.body instanceof Uint8Array)) throw new Error('bytes are sent');
		expect(JSON.parse(gunzipSync(request.body).toString())).toMatchObject({
			...{ v: 1, offer: batch.offer },
			records: [{}, {}, {}]
		});
	});

	it('does not send what is larger than the hub takes', async () => {
		const line = httpLine(() => Promise.reject(new Error('nothing is sent')));
		expect(await line.send(batchOf(50), { ...CARD, bytes: 100 })).toEqual({ kind: 'too-large' });
	});

	it('hears when it may come again', async () => {
		const busy = () => new Response('', { status: 429, headers: { 'retry-after': '90' } });
		expect(await answering(busy).send(batchOf(1), CARD)).toEqual({ kind: 'busy', seconds: 90 });
	});

	it.each([
		['a sign-in page', () => html(200)],
		['JSON of something else', () => Response.json({ ok: true })],
		['an answer that breaks off', () => new Response('{"v":1,"answers":[', JSON_HEAD)]
	])('takes %s for no answer', async (_, answer) => {
		expect(await answering(answer).send(batchOf(1), CARD)).toEqual({ kind: 'away' });
	});
});
