import { expect, it } from 'vitest';
import { publishedFigures } from './published-figures.ts';

const answering = (answer: Response) => () => Promise.resolve(answer);

it('reads what a hub has published', async () => {
	expect(await publishedFigures(answering(Response.json({ publications: [] })))).toEqual({
		kind: 'published',
		publications: []
	});
});

it.each([
	['is only files', answering(new Response('', { status: 404 }))],
	['answers with a page', answering(new Response('<!doctype html>'))],
	['answers with something else', answering(Response.json({ publications: [{ name: 'x' }] }))],
	['is gone', () => Promise.reject(new TypeError('no network'))]
])('finds no hub where the server %s', async (_, fetch) => {
	expect(await publishedFigures(fetch)).toEqual({ kind: 'no-hub' });
});
