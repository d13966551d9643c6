import { describe, expect, it } from 'vitest';
import { HubFigures } from './hub-figures.ts';

function answering(answer: () => Response) {
	const asked: { path: string; init: RequestInit | undefined }[] = [];
	const figures = new HubFigures((path, init) => {
		asked.push({ path: path instanceof Request ? path.url : String(path), init });
		return Promise.resolve(answer());
	});
	return { figures, asked };
}
const problem = (status: number) => () => Response.json({}, { status });

describe('reports of a hub', () => {
	it.each([
		['signs in first', problem(401), 'sign-in'],
		['may not see it', problem(403), 'not-there'],
		['asks for a cohort of others', problem(404), 'not-there'],
		['asks a hub that is going down', problem(503), 'no-hub'],
		['asks a server of files', () => new Response('<html>', { status: 404 }), 'no-hub'],
		['is answered with nonsense', () => Response.json({ code: 1 }), 'no-hub']
	])('tell whoever %s so', async (_, answer, kind) => {
		const { figures } = answering(answer);
		expect(await figures.cohort('7H4K2MQX')).toEqual({ kind });
		expect(await figures.nation()).toEqual({ kind });
	});

	it('say whether a change was done', async () => {
		const { figures, asked } = answering(() => Response.json({ linked: 4, alone: 1 }));
		expect(await figures.settle('7H4K2MQX')).toBe(true);
		expect(asked).toMatchObject([
			{ path: '/api/cohorts/7H4K2MQX/settle', init: { method: 'POST' } }
		]);
		expect(await answering(problem(409)).figures.publish('2026-Q3')).toBe(false);
		expect(await answering(problem(404)).figures.takeIn('7H4K2MQX')).toBe(false);
	});

	it('survive a network that is gone', async () => {
		const figures = new HubFigures(() => Promise.reject(new TypeError('no network')));
		expect(await figures.cohort('7H4K2MQX')).toEqual({ kind: 'no-hub' });
	});
});
