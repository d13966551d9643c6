import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { LogEvent } from '../observe/log.ts';
import { makeMetrics } from '../observe/metrics.ts';
import { json } from './answers.ts';
import { createRouter } from './router.ts';
import type { Access, Person, Role, Route } from './route.ts';

function route(method: Route['method'], path: string, changes: Partial<Route> = {}): Route {
	return {
		...{ method, path, access: 'anyone', says: 'A route.', body: null },
		answers: { 200: { says: 'Good.', schema: v.object({}) } },
		handle: ({ params }) => json(params),
		...changes
	};
}

function routerOf(routes: readonly Route[], role: Role | null = null, origins: string[] = []) {
	const said: LogEvent[] = [];
	const person: Person | null = role === null ? null : { id: 'asha', role };
	const router = createRouter({
		...{ routes, origins, metrics: makeMetrics(), log: (event) => said.push(event) },
		doorkeeper: {
			personOf: () => Promise.resolve(person),
			mayReadMetrics: (request) => request.headers.get('authorization') === 'Bearer right'
		}
	});
	const call = (method: string, path: string, headers: Record<string, string> = {}) =>
		router(new Request(`http://hub${path}`, { method, headers: { host: 'hub', ...headers } }), '');
	return { call, said };
}

describe('the router', () => {
	it('reads what stands in the path, and nothing that is no text', async () => {
		const { call } = routerOf([route('GET', '/api/cohorts/{code}')]);
		expect(await (await call('GET', '/api/cohorts/K7%20Q')).json()).toEqual({ code: 'K7 Q' });
		expect((await call('GET', '/api/cohorts/%ff')).status).toBe(400);
		expect((await call('GET', '/api/cohorts/a/b')).status).toBe(404);
		expect((await call('GET', '/api/cohorts/../openapi.json')).status).toBe(404);
	});

	it('names the methods that a path has', async () => {
		const { call } = routerOf([route('GET', '/api/x'), route('PUT', '/api/x')]);
		const answer = await call('DELETE', '/api/x');
		expect(answer.status).toBe(405);
		expect(answer.headers.get('allow')).toBe('GET, PUT');
	});

	it.each<[Access, Role | null, number]>([
		['anyone', null, 200],
		['viewer', null, 401],
		['viewer', 'viewer', 200],
		['trainer', 'viewer', 403],
		['trainer', 'trainer', 200],
		['trainer', 'manager', 200],
		['manager', 'trainer', 403],
		['manager', 'manager', 200],
		['metrics', 'manager', 404]
	])('answers a route for %s to %s with %i', async (access, role, status) => {
		const { call } = routerOf([route('GET', '/api/x', { access })], role);
		expect((await call('GET', '/api/x')).status).toBe(status);
	});

	it('shows the metrics to their token only', async () => {
		const { call } = routerOf([route('GET', '/api/metrics', { access: 'metrics' })]);
		const status = async (token: string) =>
			(await call('GET', '/api/metrics', { authorization: `Bearer ${token}` })).status;
		expect([await status('right'), await status('wrong')]).toEqual([200, 404]);
	});

	describe('and pages of other sites', () => {
		const friend = 'https://safar.example';
		const routes = [
			route('POST', '/api/outcomes', { crossOrigin: true }),
			route('POST', '/api/inside'),
			route('GET', '/api/inside')
		];

		it.each([
			['the page of this hub', { origin: 'http://hub' }, 200],
			['the page of this hub behind a proxy with TLS', { origin: 'https://hub' }, 200],
			['a program', {}, 200],
			['a page of another site', { origin: 'https://evil.example' }, 403],
			['a page without an address', { origin: 'null' }, 403],
			['a page of another site whose browser hides it', { 'sec-fetch-site': 'cross-site' }, 403],
			['a friend, where friends may not', { origin: friend }, 403]
		])('answers to a change by %s with %s %i', async (_, headers, status) => {
			const { call } = routerOf(routes, null, [friend]);
			expect((await call('POST', '/api/inside', headers)).status).toBe(status);
		});

		it('lets friends send results, read the answer, and bring no cookie', async () => {
			const { call } = routerOf(routes, null, [friend]);
			const answer = await call('POST', '/api/outcomes', { origin: friend });
			expect(answer.status).toBe(200);
			expect(answer.headers.get('access-control-allow-origin')).toBe(friend);
			expect(answer.headers.has('access-control-allow-credentials')).toBe(false);
			const asked = await call('OPTIONS', '/api/outcomes', { origin: friend });
			expect(asked.status).toBe(204);
			expect(asked.headers.get('access-control-allow-headers')).toContain('authorization');
		});

		it('gives strangers no leave to read', async () => {
			const { call } = routerOf(routes, null, [friend]);
			const asked = await call('OPTIONS', '/api/outcomes', { origin: 'https://evil.example' });
			expect(asked.status).toBe(403);
			const read = await call('GET', '/api/inside', { origin: 'https://evil.example' });
			expect(read.headers.has('access-control-allow-origin')).toBe(false);
		});
	});

	it('tells of a failure neither the caller nor the log what stood in it', async () => {
		const handle = () => {
			throw Object.assign(new Error('duplicate key (id)=(0b0f3f0a) of Salma'), { code: '23505' });
		};
		const { call, said } = routerOf([route('GET', '/api/x', { handle })]);
		const answer = await call('GET', '/api/x');
		expect(answer.status).toBe(500);
		expect(await answer.text()).not.toMatch(/Salma|0b0f3f0a/);
		expect(said).toMatchObject([
			{ event: 'call-failed', problem: { name: 'Error', code: '23505' } }
		]);
		expect(JSON.stringify(said)).not.toMatch(/Salma|0b0f3f0a/);
	});

	it.each([
		['a server that goes', { code: '57P01' }, 503],
		['no connection', { code: 'ECONNREFUSED' }, 503],
		['too many connections', { code: '53300' }, 503],
		['a slip of ours', {}, 500]
	])('answers %s (%o) with %i', async (_, fields, status) => {
		const handle = () => Promise.reject(Object.assign(new Error('x'), fields));
		const { call } = routerOf([route('GET', '/api/x', { handle })]);
		expect((await call('GET', '/api/x')).status).toBe(status);
	});

	it('forbids browsers and proxies to keep anything, and to show it as a page', async () => {
		const { call } = routerOf([route('GET', '/api/x')]);
		for (const answer of [await call('GET', '/api/x'), await call('GET', '/api/none')]) {
			expect(answer.headers.get('cache-control')).toBe('no-store');
			expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
		}
	});
});
