import { describe, expect, it } from 'vitest';
import { httpOffice } from './http-office.ts';

const officeThat = (answer: () => Response | Promise<Response>) =>
	httpOffice(() => Promise.resolve(answer()));
const json = (value: unknown, status = 200, type = 'application/json') =>
	new Response(JSON.stringify(value), { status, headers: { 'content-type': type } });

describe('the office of a hub, over the network', () => {
	it('knows who is signed in', async () => {
		const me = { id: 'a', name: 'Asha', role: 'manager' };
		expect(await officeThat(() => json(me)).me()).toEqual({ kind: 'done', value: me });
	});

	it('says why it was refused', async () => {
		const refused = (code: string) => json({ code }, 409, 'application/problem+json');
		const conflict = await officeThat(() => refused('conflict')).addPerson('Asha', 'viewer');
		expect(conflict).toEqual({ kind: 'refused', why: 'conflict' });
		expect(await officeThat(() => refused('invented')).me()).toEqual({
			...{ kind: 'refused', why: 'failed' }
		});
	});

	it.each<[string, () => Response]>([
		['a static host', () => new Response('<h1>Not found</h1>', { status: 404 })],
		[
			'a page to log in to a Wi-Fi',
			() => new Response('<form>', { headers: { 'content-type': 'text/html' } })
		],
		['something else that speaks JSON', () => json({ hello: 'world' })],
		[
			'no network',
			() => {
				throw new TypeError('Failed to fetch');
			}
		]
	])('takes %s for no hub', async (_, answer) => {
		expect(await officeThat(answer).me()).toEqual({ kind: 'no-hub' });
	});
});
