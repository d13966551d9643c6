import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { POSTBAG_CACHE, POSTBAG_TAG } from '#lib/domain/offline/index.ts';
import { ledgerOf, planBatches, sentOf } from '#lib/domain/sync/index.ts';
import rows from '#tests/fixtures/sync/rows-v1.json' with { type: 'json' };
import { CachedThings } from '#tests/support/cached-things.ts';
import { madeOutcomes } from '#tests/support/made-outcomes.ts';
import { sendPostbag } from '../worker/send-postbag.ts';
import { digestBytes } from '../device/sha-256.ts';
import { cachedPostbag } from './cached-postbag.ts';

const CARD = { hub: 'ab'.repeat(32), bytes: 512_000 };
const RULES = { records: 200, takesOpenUse: true };
const batches = (cohorts: readonly string[]) =>
	planBatches(
		cohorts.flatMap((cohort) => madeOutcomes(cohort, 2)),
		ledgerOf(null, [], []),
		RULES,
		(cohort) => `c.${String(cohort)}.token`,
		digestBytes
	);
/** As a hub answers; whether it is true is judged elsewhere. */
const answer = { v: 1, answers: [], receipt: rows.hubProofs[0]?.value.receipt };

let things: CachedThings;
let registered: string[];

function browser(registration: object | undefined): void {
	vi.stubGlobal('caches', things);
	vi.stubGlobal('navigator', {
		serviceWorker: { getRegistration: () => Promise.resolve(registration) }
	});
}

beforeEach(() => {
	[things, registered] = [new CachedThings(), []];
	const register = (tag: string) => {
		registered.push(tag);
		return Promise.resolve();
	};
	browser({ sync: { register } });
});
afterEach(() => {
	vi.unstubAllGlobals();
});

function network(answers: () => Promise<Response>) {
	const fetch = vi.fn<(address: string, request: RequestInit) => Promise<Response>>(answers);
	vi.stubGlobal('fetch', fetch);
	return fetch;
}

describe('what is left for the time when no page is open', () => {
	it('is sent by the worker with its proof, and its answer is there for the next page, once', async () => {
		const left = batches(['K7QM2XYZ', 'M3PQ4RST']);
		await cachedPostbag.leave(left, CARD);
		expect(registered).toEqual([POSTBAG_TAG]);
		const fetch = network(() => Promise.resolve(Response.json(answer)));
		await sendPostbag();
		expect(fetch).toHaveBeenCalledTimes(2);
		const headers = fetch.mock.calls.map(([, { headers: shown }]) => new Headers(shown));
		expect(headers.map((shown) => shown.get('authorization')).sort()).toEqual([
			'Bearer c.K7QM2XYZ.token',
			'Bearer c.M3PQ4RST.token'
		]);
		const late = await cachedPostbag.answers();
		expect(late).toMatchObject(left.map((one) => ({ hub: CARD.hub, sent: sentOf(one), answer })));
		expect(await cachedPostbag.answers()).toEqual([]);
		await sendPostbag();
		expect(fetch).toHaveBeenCalledTimes(2);
	});

	it.each([
		['there is no network after all', () => Promise.reject(new TypeError('offline'))],
		['the hub is busy', () => Promise.resolve(new Response('', { status: 503 }))]
	])('stays there, and the browser is asked once more, when %s', async (_, answers) => {
		await cachedPostbag.leave(batches(['K7QM2XYZ']), CARD);
		network(answers);
		await expect(sendPostbag()).rejects.toThrow();
		const fetch = network(() => Promise.resolve(Response.json(answer)));
		await sendPostbag();
		expect(fetch).toHaveBeenCalledTimes(1);
	});

	it('waits for a page when the hub does not understand it or takes less', async () => {
		await cachedPostbag.leave(batches(['K7QM2XYZ']), CARD);
		network(() => Promise.resolve(new Response('', { status: 413 })));
		await sendPostbag();
		expect(await cachedPostbag.answers()).toEqual([]);
	});

	it('is not proven by the sign-in page of a café, and is sent again', async () => {
		await cachedPostbag.leave(batches(['K7QM2XYZ']), CARD);
		network(() => Promise.resolve(new Response('<!doctype html>')));
		await sendPostbag();
		expect(await cachedPostbag.answers()).toEqual([]);
	});

	it('is replaced by what is left now, and gone when there is nothing left', async () => {
		await cachedPostbag.leave(batches(['K7QM2XYZ']), CARD);
		await cachedPostbag.leave(batches(['M3PQ4RST']), CARD);
		const fetch = network(() => Promise.reject(new TypeError('offline')));
		await expect(sendPostbag()).rejects.toThrow();
		expect(fetch).toHaveBeenCalledTimes(1);
		await cachedPostbag.leave([], CARD);
		expect(await things.has(POSTBAG_CACHE)).toBe(false);
	});

	it('holds no sealed code, which must be gone once it was matched', async () => {
		const [one] = batches(['K7QM2XYZ']);
		if (one === undefined) throw new Error('there is a batch');
		const coded = one.records.map((record) => ({ ...record, code: 'tAAABBBCCCDDD' }));
		await cachedPostbag.leave([{ ...one, records: coded }], CARD);
		expect(await things.has(POSTBAG_CACHE)).toBe(false);
	});

	it('is nothing where the browser wakes no worker', async () => {
		for (const registration of [undefined, {}]) {
			browser(registration);
			await cachedPostbag.leave(batches(['K7QM2XYZ']), CARD);
			expect(await things.has(POSTBAG_CACHE)).toBe(false);
		}
	});

	it('is not made again by a worker that was woken after everything was forgotten', async () => {
		await cachedPostbag.leave(batches(['K7QM2XYZ']), CARD);
		await things.delete(POSTBAG_CACHE);
		await sendPostbag();
		expect(await things.has(POSTBAG_CACHE)).toBe(false);
	});
});
