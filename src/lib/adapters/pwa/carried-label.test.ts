import { afterEach, describe, expect, it, vi } from 'vitest';
import { labelOf } from '#tests/support/sample-pack.ts';
import { carriedLabel } from './carried-label.ts';

const answering = (answer: () => Promise<Response>) => {
	const fetch = vi.fn(answer);
	vi.stubGlobal('fetch', fetch);
	return fetch;
};

afterEach(() => {
	vi.unstubAllGlobals();
});

describe('the pack that a device is served from', () => {
	it('is told with the day on which its numbers were checked, and never from a cache', async () => {
		const label = labelOf('2026-11-22.1');
		const fetch = answering(() => Promise.resolve(Response.json(label)));
		expect(await carriedLabel()).toEqual(label);
		expect(fetch).toHaveBeenCalledWith('/pack.json', { cache: 'no-store' });
	});

	it.each([
		['the app came without a pack', () => Promise.resolve(new Response('404', { status: 404 }))],
		['nobody answers', () => Promise.reject(new TypeError('offline'))],
		['a captive portal answers', () => Promise.resolve(new Response('<!doctype html>'))],
		['the label is of another kind', () => Promise.resolve(Response.json({ version: 'x' }))]
	])('is not told when %s', async (_, answer) => {
		answering(answer);
		expect(await carriedLabel()).toBeNull();
	});
});
