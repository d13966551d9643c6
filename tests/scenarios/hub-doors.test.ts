import { sql } from 'kysely';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HubCohort, PersonLine } from '#lib/domain/people/index.ts';
import type { Access, Route } from '#lib/server/http/route.ts';
import {
	cohortListSchema,
	meSchema,
	newPasswordSchema,
	peopleListSchema,
	personMadeSchema,
	sessionListSchema
} from '#lib/schema/people/people-schema.ts';
import { openDoorHub, PASSWORD, type Caller, type DoorHub } from '../support/door-hub.ts';
import { inviteCohort } from '../support/hub-sender.ts';

const LIMIT_MS = 900_000;
/** Stands in the name of the group: whoever reads it has read what was not meant for them. */
const SECRET_NAME = 'Class of the teacher at the mango tree';

describe('The doors of a hub', { timeout: LIMIT_MS }, () => {
	let doors: DoorHub;
	let nobody: Caller;
	let manager: Caller;
	let trainer: Caller;
	let stranger: Caller;
	let viewer: Caller;
	let trainerLine: PersonLine;
	const { code, cohort } = inviteCohort({ name: SECRET_NAME, district: 'Gaya' });
	const body = bodyOf(cohort);

	beforeAll(async () => {
		doors = await openDoorHub();
		nobody = doors.newCaller();
		manager = doors.manager;
		const made = await doors.newPerson('Bina', 'trainer');
		trainer = made.caller;
		trainerLine = made.line;
		stranger = (await doors.newPerson('Chand', 'trainer')).caller;
		viewer = (await doors.newPerson('Dev', 'viewer')).caller;
		const other = inviteCohort();
		await trainer.call('PUT', `/api/cohorts/${code}`, body);
		await stranger.call('PUT', `/api/cohorts/${other.code}`, bodyOf(other.cohort));
	}, LIMIT_MS);
	afterAll(async () => {
		await doors.close();
	}, LIMIT_MS);

	describe('every route, for each role', () => {
		/** `real`: what is there. Else nothing that is: calls that are let in must break nothing. */
		const pathOf = ({ path }: Route, real: boolean) =>
			path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) =>
				!real
					? 'none'
					: name === 'code'
						? code
						: name === 'person'
							? trainerLine.id
							: trainerLine.id
			);
		const callOf = (caller: Caller, route: Route, real: boolean, headers = {}) =>
			caller.call(
				...([route.method, pathOf(route, real)] as const),
				route.method === 'GET' ? undefined : {},
				headers
			);

		const EXPECTED: Readonly<Record<'nobody' | 'viewer' | 'trainer', readonly Access[]>> = {
			nobody: ['viewer', 'trainer', 'manager'],
			viewer: ['trainer', 'manager'],
			trainer: ['manager']
		};

		it('lets nobody in who is not meant, whatever the path names', async () => {
			const callers = { nobody, viewer, trainer };
			const wrong: string[] = [];
			for (const route of doors.hub.routes) {
				for (const who of ['nobody', 'viewer', 'trainer'] as const) {
					if (!EXPECTED[who].includes(route.access)) continue;
					const answer = await callOf(callers[who], route, true);
					if (answer.status !== (who === 'nobody' ? 401 : 403))
						wrong.push(`${who} ${route.method} ${route.path}: ${String(answer.status)}`);
				}
			}
			expect(wrong).toEqual([]);
			expect(doors.hub.routes.length).toBeGreaterThan(20);
		});

		it('lets in who is meant', async () => {
			const ROLE = { viewer, trainer, manager };
			const wrong: string[] = [];
			for (const route of doors.hub.routes) {
				if (route.access !== 'viewer' && route.access !== 'trainer' && route.access !== 'manager')
					continue;
				// It would end the session with which the rest is asked.
				if (route.path === '/api/sign-out') continue;
				const answer = await callOf(ROLE[route.access], route, false);
				if ([401, 403].includes(answer.status) || answer.status >= 500)
					wrong.push(`${route.method} ${route.path}: ${String(answer.status)}`);
			}
			expect(wrong).toEqual([]);
		});

		it('shows and changes nothing of a cohort for a trainer who does not follow it', async () => {
			const wrong: string[] = [];
			for (const route of doors.hub.routes) {
				if (route.access !== 'trainer') continue;
				const answer = await callOf(stranger, route, true);
				const said = await answer.text();
				const isShut = !route.path.includes('{code}') || answer.status >= 400;
				if (!isShut || said.includes(SECRET_NAME) || said.includes(code))
					wrong.push(`${route.method} ${route.path}: ${String(answer.status)}`);
			}
			expect(wrong).toEqual([]);
			expect((await stranger.call('PUT', `/api/cohorts/${code}`, body)).status).toBe(409);
			expect((await stranger.call('GET', `/api/cohorts/${code}`)).status).toBe(404);
		});

		it('takes no change from a page of another site, whoever is signed in', async () => {
			const wrong: string[] = [];
			for (const route of doors.hub.routes) {
				if (route.method === 'GET') continue;
				for (const headers of [
					{ origin: 'https://evil.example' },
					{ origin: 'null' },
					{ 'sec-fetch-site': 'cross-site' }
				]) {
					const answer = await callOf(manager, route, true, headers);
					if (answer.status !== 403)
						wrong.push(`${route.method} ${route.path}: ${String(answer.status)}`);
				}
			}
			expect(wrong).toEqual([]);
		});

		it('takes no form, which another site could send without asking', async () => {
			for (const type of [
				'text/plain',
				'application/x-www-form-urlencoded',
				'multipart/form-data'
			]) {
				const answer = await nobody.call(
					...(['POST', '/api/sign-in', '{"name":"Asha","password":"x"}'] as const),
					{ 'content-type': type }
				);
				expect(answer.status).toBe(415);
			}
		});

		it('refuses what is no body, too much of it, and what hides in it', async () => {
			const wrong: string[] = [];
			const bodies = [
				...['', '{', 'null', '[]', '"text"', '7', '{"__proto__":{"role":"manager"}}'],
				`{"name":"Eka","role":"manager","password":"${'x'.repeat(20_000)}"}`,
				'['.repeat(4_000),
				'{"name":"Eka","role":"trainer","id":"x"}',
				'{"name":"Eka","role":"owner"}',
				'{"name":"Eka\\u202e","role":"trainer"}',
				'{"name":"<b>Eka</b>","role":"trainer"}'
			];
			for (const route of doors.hub.routes) {
				if (route.body === null || route.access === 'sender') continue;
				for (const text of bodies) {
					const answer = await manager.call(
						...([route.method, pathOf(route, true), text] as const),
						{ 'content-type': 'application/json' }
					);
					if (![400, 404, 413].includes(answer.status))
						wrong.push(
							`${route.method} ${route.path} ${text.slice(0, 50)}: ${String(answer.status)}`
						);
				}
			}
			expect(wrong).toEqual([]);
		});
	});

	describe('signing in', () => {
		const NOT_IN = { title: 'sign-in', status: 401, code: 'sign-in' };
		const tried = async (name: string, password: string, caller = doors.newCaller()) => {
			const answer = await caller.call('POST', '/api/sign-in', { name, password });
			const said: unknown = answer.status === 204 ? null : await answer.json();
			return { status: answer.status, said };
		};

		it('needs the link of the first start once, and never again', async () => {
			expect(await doors.hub.firstManagerLink('http://hub')).toBeNull();
			const answer = await nobody.call('POST', '/api/set-up', {
				...{ token: 'AAAAAAAAAAAAAAAAAAAAAAAA', name: 'Mallory', password: PASSWORD }
			});
			expect(answer.status).toBe(401);
		});

		it('finds a name whatever its capitals', async () => {
			expect((await tried('aSHA', PASSWORD)).status).toBe(204);
		});

		it('says the same of a wrong name, a wrong password and a name that is locked', async () => {
			const wrong = { status: 401, said: NOT_IN };
			expect(await tried('Nobody', PASSWORD)).toEqual(wrong);
			for (const attempt of [1, 2, 3, 4, 5, 6])
				expect(await tried('Asha', `wrong ${String(attempt)}`)).toEqual(wrong);
			expect(await tried('Asha', PASSWORD)).toEqual(wrong);
			doors.passMinutes(16);
			expect((await tried('Asha', PASSWORD)).status).toBe(204);
		});

		it('counts tries that are made at the same moment', async () => {
			const all = await Promise.all(
				Array.from({ length: 8 }, (_none, at) => tried('Dev', `wrong ${String(at)}`))
			);
			// Those that found the door full were not tried at all.
			expect(all.every(({ status }) => [401, 429].includes(status))).toBe(true);
			const { rows } = await sql<{
				tries: number;
			}>`select max(tries) as tries from sign_in_try`.execute(doors.database);
			expect(rows[0]?.tries).toBe(all.filter(({ status }) => status === 401).length);
			doors.passMinutes(16);
		});

		it('takes as long for a wrong name as for a wrong password and a locked name', async () => {
			const times: Readonly<Record<'name' | 'password' | 'locked', number[]>> = {
				...{ name: [], password: [], locked: [] }
			};
			const measure = async (into: number[], name: string) => {
				const began = performance.now();
				await tried(name, 'not this one either');
				into.push(performance.now() - began);
			};
			for (let lock = 0; lock < 6; lock += 1) await tried('Chand', 'wrong');
			// One after the other, so that whatever else the machine does falls on all three.
			for (let round = 0; round < 30; round += 1) {
				await measure(times.name, `Nobody${String(round)}`);
				await measure(times.locked, 'Chand');
				await sql`delete from sign_in_try where tries < 6`.execute(doors.database);
				await measure(times.password, 'Bina');
				await sql`delete from sign_in_try where tries < 6`.execute(doors.database);
			}
			const medians = Object.values(times).map(medianOf);
			expect(Math.max(...medians) / Math.min(...medians)).toBeLessThan(1.5);
			doors.passMinutes(16);
		});

		it('gives a new session each time, adopts none that was slipped in, and ends the one before', async () => {
			const caller = doors.newCaller();
			caller.cookie = 'safar.session_token=chosen-by-somebody-else.c2lnbmF0dXJl';
			const slipped = caller.cookie;
			expect((await caller.call('GET', '/api/me')).status).toBe(401);
			await tried('Asha', PASSWORD, caller);
			const first = caller.cookie;
			expect(first).not.toBe(slipped);
			await tried('Asha', PASSWORD, caller);
			expect(caller.cookie).not.toBe(first);
			const thief = doors.newCaller();
			thief.cookie = first;
			expect((await thief.call('GET', '/api/me')).status).toBe(401);
			expect((await caller.call('GET', '/api/me')).status).toBe(200);
		});

		it('knows no cookie whose signature was touched', async () => {
			const caller = doors.newCaller();
			await tried('Asha', PASSWORD, caller);
			const [name = '', value = ''] = caller.cookie.split('=');
			const [token = ''] = decodeURIComponent(value).split('.');
			for (const forged of [token, `${token}.`, `${token}.${'A'.repeat(43)}=`]) {
				caller.cookie = `${name}=${encodeURIComponent(forged)}`;
				expect((await caller.call('GET', '/api/me')).status).toBe(401);
			}
		});

		it('writes cookies that no script reads, no other site sends, and no plain line carries after TLS', async () => {
			const caller = doors.newCaller();
			const sent = { name: 'Asha', password: PASSWORD };
			const plain = await caller.call('POST', '/api/sign-in', sent);
			const [cookie = ''] = plain.headers.getSetCookie();
			expect(cookie).toMatch(/^safar\.session_token=/);
			expect(cookie).toMatch(/; HttpOnly/);
			expect(cookie).toMatch(/; SameSite=Strict/);
			expect(cookie).not.toMatch(/Secure/);
			const tls = await caller.call('POST', '/api/sign-in', sent, { 'x-forwarded-proto': 'https' });
			for (const one of tls.headers.getSetCookie()) expect(one).toMatch(/; Secure/);
		});
	});

	describe('sessions', () => {
		it('are listed and ended by those whose they are, at once', async () => {
			const [here, lost] = [doors.newCaller(), doors.newCaller()];
			for (const caller of [here, lost])
				await caller.call('POST', '/api/sign-in', { name: 'Asha', password: PASSWORD });
			const sessions = v.parse(
				sessionListSchema,
				await (await here.call('GET', '/api/sessions')).json()
			);
			expect(sessions.filter((session) => session.here)).toHaveLength(1);
			const lostId = v
				.parse(sessionListSchema, await (await lost.call('GET', '/api/sessions')).json())
				.find((session) => session.here)?.id;
			// Not by somebody else.
			expect((await trainer.call('DELETE', `/api/sessions/${lostId ?? ''}`)).status).toBe(404);
			expect((await lost.call('GET', '/api/me')).status).toBe(200);
			expect((await here.call('DELETE', `/api/sessions/${lostId ?? ''}`)).status).toBe(204);
			expect((await lost.call('GET', '/api/me')).status).toBe(401);
			expect((await here.call('POST', '/api/sign-out')).status).toBe(204);
			expect(here.cookie).toBe('safar.session_token=');
		});

		it('end with the role, with the password, and when somebody is shut out', async () => {
			const { line, caller } = await doors.newPerson('Eka', 'trainer');
			const set = (role: string, enters: boolean) =>
				manager.call('PUT', `/api/people/${line.id}`, { role, enters });
			expect((await set('viewer', true)).status).toBe(204);
			expect((await caller.call('GET', '/api/me')).status).toBe(401);
			const reset = await manager.call('POST', `/api/people/${line.id}/password`);
			const { password } = v.parse(newPasswordSchema, await reset.json());
			const enter = () => caller.call('POST', '/api/sign-in', { name: 'Eka', password });
			expect((await enter()).status).toBe(204);
			expect(v.parse(meSchema, await (await caller.call('GET', '/api/me')).json()).role).toBe(
				'viewer'
			);
			expect((await set('viewer', false)).status).toBe(204);
			expect((await caller.call('GET', '/api/me')).status).toBe(401);
			expect((await enter()).status).toBe(401);
		});

		it('of others end when somebody changes the own password', async () => {
			const made = await manager.call('POST', '/api/people', { name: 'Farid', role: 'viewer' });
			const { password } = v.parse(personMadeSchema, await made.json());
			const [here, lost] = [doors.newCaller(), doors.newCaller()];
			for (const caller of [here, lost])
				await caller.call('POST', '/api/sign-in', { name: 'Farid', password });
			const change = (current: string) =>
				here.call('PUT', '/api/me/password', { current, next: 'another long one' });
			expect((await change('not mine at all')).status).toBe(401);
			expect((await change(password)).status).toBe(204);
			expect((await here.call('GET', '/api/me')).status).toBe(200);
			expect((await lost.call('GET', '/api/me')).status).toBe(401);
		});
	});

	it('keeps a manager, whatever managers do to each other', async () => {
		const me = v.parse(meSchema, await (await manager.call('GET', '/api/me')).json());
		const out = { role: 'manager', enters: false };
		expect((await manager.call('PUT', `/api/people/${me.id}`, out)).status).toBe(409);
		const second = await doors.newPerson('Gita', 'manager');
		const statuses = await Promise.all([
			manager.call('PUT', `/api/people/${second.line.id}`, { role: 'viewer', enters: true }),
			second.caller.call('PUT', `/api/people/${me.id}`, { role: 'viewer', enters: true })
		]);
		expect(statuses.filter(({ status }) => status === 204).length).toBeLessThan(2);
		const { rows } = await sql<{
			managers: number;
		}>`select count(*) as managers from auth_user where role = 'manager' and not banned`.execute(
			doors.database
		);
		expect(rows[0]?.managers).toBeGreaterThan(0);
		await sql`update auth_user set role = 'manager' where id = ${me.id}`.execute(doors.database);
		await manager.call('POST', '/api/sign-in', { name: 'Asha', password: PASSWORD });
	});

	it('gives names of groups and people out as data, never as a page', async () => {
		const hostile = '<script>alert(1)</script>';
		const { code: other, cohort: invited } = inviteCohort({ name: hostile });
		expect((await trainer.call('PUT', `/api/cohorts/${other}`, bodyOf(invited))).status).toBe(201);
		const answer = await trainer.call('GET', '/api/cohorts');
		expect(answer.headers.get('content-type')).toBe('application/json');
		expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
		expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
		const lines = v.parse(cohortListSchema, await answer.json());
		expect(lines.map((line) => line.cohort.name)).toContain(hostile);
	});

	it('lets a cohort go to another trainer, and says so in the log', async () => {
		const line = v
			.parse(peopleListSchema, await (await manager.call('GET', '/api/people')).json())
			.find(({ name }) => name === 'Chand');
		const path = `/api/cohorts/${code}/trainers/${line?.id ?? ''}`;
		expect((await manager.call('PUT', path)).status).toBe(204);
		await stranger.call('POST', '/api/sign-in', { name: 'none', password: 'none' });
		expect((await stranger.call('GET', `/api/cohorts/${code}`)).status).toBe(200);
		expect((await manager.call('DELETE', path)).status).toBe(204);
		expect((await stranger.call('GET', `/api/cohorts/${code}`)).status).toBe(404);
		const log = await (await manager.call('GET', '/api/audit')).text();
		expect(log).toContain(`${code} - Chand`);
		expect(log).toContain('"action":"cohort-made"');
	});

	it('keeps no password, no address and no browser, and logs nothing of those who sign in', async () => {
		const tables = ['auth_user', 'auth_session', 'auth_account', 'sign_in_try', 'set_up', 'audit'];
		for (const table of tables) {
			const { rows } = await sql`select * from ${sql.table(table)}`.execute(doors.database);
			const text = JSON.stringify(rows);
			expect(text).not.toContain(PASSWORD);
			expect(text).not.toMatch(/\b10\.\d+\.\d+\.\d+|phone of Salma/);
		}
		expect(JSON.stringify(doors.said)).not.toMatch(/Asha|Bina|phone of Salma|10\.\d/);
		expect(doors.said.filter(({ event }) => event === 'call-failed')).toEqual([]);
	});
});

/** What is sent to an address that names the code. */
function bodyOf(cohort: HubCohort): object {
	return Object.fromEntries(Object.entries(cohort).filter(([field]) => field !== 'code'));
}

function medianOf(times: readonly number[]): number {
	return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
