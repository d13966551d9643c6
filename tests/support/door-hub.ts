import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { personMadeSchema } from '#lib/schema/people/people-schema.ts';
import type { PersonLine, Role } from '#lib/domain/people/index.ts';
import { readHubConfig } from '#lib/server/config/hub-config.ts';
import { databaseUser, giveTo } from '#lib/server/engine/database-user.ts';
import { EmbeddedEngine } from '#lib/server/engine/embedded-engine.ts';
import { shippedBinaries } from '#lib/server/engine/postgres-binaries.ts';
import type { LogEvent } from '#lib/server/observe/log.ts';
import { openHub, type Hub } from '#lib/server/open-hub.ts';
import { openDatabase, type Database } from '#lib/server/store/open-database.ts';
import { serve } from '../../tools/serve/http-server.ts';

export const PASSWORD = 'a road with nine stations';

/** Somebody at the door of a hub, with the cookies of a browser. */
export interface Caller {
	readonly call: (
		method: string,
		path: string,
		body?: unknown,
		headers?: Readonly<Record<string, string>>
	) => Promise<Response>;
	/** What the browser would send. */
	cookie: string;
}

/** A whole hub on the loopback address, over a database of its own, with a clock that tests turn. */
export interface DoorHub {
	readonly hub: Hub;
	readonly said: readonly LogEvent[];
	/** The same database, from outside. */
	readonly database: Database;
	newCaller(): Caller;
	/** The first manager, by the link of the console. */
	manager: Caller;
	/** Somebody made by the manager, signed in. */
	newPerson(
		name: string,
		role: Role
	): Promise<{ readonly line: PersonLine; readonly caller: Caller }>;
	passMinutes(minutes: number): void;
	close(): Promise<void>;
}

export async function openDoorHub(): Promise<DoorHub> {
	const folder = await realpath(await mkdtemp(join(tmpdir(), 'safar-doors-')));
	await giveTo(await databaseUser(), folder);
	const read = readHubConfig({ SAFAR_DATA: folder, SAFAR_ADDRESS_HEADER: 'x-forwarded-for' });
	if (!read.ok) throw new Error('the settings of the test must be good');
	const said: LogEvent[] = [];
	let offset = 0;
	const hub = await openHub(read.value, {
		log: (event) => said.push(event),
		now: () => new Date(Date.now() + offset),
		version: '0.0.0'
	});
	const engine = await EmbeddedEngine.open(folder, shippedBinaries());
	const database = openDatabase({ ...engine.address, max: 1 }, () => undefined);
	const server = await serve(0, [hub.handler], '127.0.0.1');
	const origin = server.address.replace('localhost', '127.0.0.1');
	let callers = 0;

	function newCaller(): Caller {
		callers += 1;
		let calls = 0;
		const number = callers;
		const caller: Caller = {
			cookie: '',
			async call(method, path, body, headers = {}) {
				calls += 1;
				const answer = await fetch(`${origin}${path}`, {
					method,
					headers: {
						// Each try from another address: what is tested here is not the fence.
						'x-forwarded-for': `10.${String(number)}.${String(calls >> 8)}.${String(calls & 255)}`,
						'user-agent': 'phone of Salma',
						...(caller.cookie === '' ? {} : { cookie: caller.cookie }),
						...(body === undefined ? {} : { 'content-type': 'application/json' }),
						...headers
					},
					...(body === undefined
						? {}
						: { body: typeof body === 'string' ? body : JSON.stringify(body) })
				});
				const [cookie] = answer.headers.getSetCookie();
				if (cookie !== undefined) caller.cookie = cookie.split(';')[0] ?? '';
				return answer;
			}
		};
		return caller;
	}

	const manager = newCaller();
	const link = (await hub.firstManagerLink(origin)) ?? '';
	const token = link.split('#')[1] ?? '';
	await manager.call('POST', '/api/set-up', { token, name: 'Asha', password: PASSWORD });

	return {
		...{ hub, said, database, newCaller, manager },
		async newPerson(name, role) {
			const made = await manager.call('POST', '/api/people', { name, role });
			const { person, password } = v.parse(personMadeSchema, await made.json());
			const caller = newCaller();
			await caller.call('POST', '/api/sign-in', { name, password });
			return { line: person, caller };
		},
		passMinutes(minutes) {
			offset += minutes * 60_000;
		},
		async close() {
			await server.close();
			await database.destroy();
			await hub.close();
			await engine.stop();
			await rm(folder, { recursive: true, force: true });
		}
	};
}
