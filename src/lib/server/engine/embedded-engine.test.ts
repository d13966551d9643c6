import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseUser, giveTo } from './database-user.ts';
import { EmbeddedEngine } from './embedded-engine.ts';
import { makeLibraryLinks } from './library-links.ts';
import { shippedBinaries, systemBinaries } from './postgres-binaries.ts';
import { postgresSettings } from './postgres-settings.ts';
import { readyBinaries } from './ready-binaries.ts';
import { socketFolder } from './socket-folder.ts';

const LIMIT_MS = 180_000;

describe('the embedded database', () => {
	let folder: string;
	const open = () => EmbeddedEngine.open(folder, shippedBinaries());

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'safar-engine-'));
		await giveTo(await databaseUser(), folder);
	}, LIMIT_MS);
	afterAll(async () => {
		await rm(folder, { recursive: true, force: true });
	});

	async function ask(engine: EmbeddedEngine, statement: string): Promise<unknown> {
		const client = new pg.Client(engine.address);
		client.on('error', () => undefined);
		await client.connect();
		const { rows } = await client.query<Record<string, unknown>>(statement);
		await client.end();
		return Object.values(rows[0] ?? {})[0];
	}

	const postmaster = async () =>
		Number(
			(await readFile(join(folder, 'pg', 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]
		);

	it('starts at first from nothing, twice at the same time', async () => {
		const [one, other] = await Promise.all([open(), open()]);
		expect(await ask(one, 'select 1')).toBe(1);
		expect(other.address).toEqual(one.address);
	}, 180_000);

	it('has told its disk everything before it says that something is done', async () => {
		const engine = await open();
		for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
			expect(await ask(engine, `show ${setting}`)).toBe('on');
		expect(await ask(engine, 'show listen_addresses')).toBe('');
	}, 180_000);

	it('goes on with one that a killed hub left behind', async () => {
		const before = await postmaster();
		const engine = await open();
		expect(await postmaster()).toBe(before);
		expect(await ask(engine, 'select 1')).toBe(1);
	}, 180_000);

	it('comes back after all its processes were killed, with what was done', async () => {
		const engine = await open();
		await ask(engine, 'create table kept as select 7 as number');
		process.kill(await postmaster(), 'SIGKILL');
		await engine.ensure();
		expect(await ask(engine, 'select number from kept')).toBe(7);
	}, 180_000);

	it('is not stopped under another hub that uses it, and is when nobody does', async () => {
		const engine = await open();
		const other = new pg.Client({ ...engine.address, application_name: 'safar-hub' });
		await other.connect();
		await engine.stop();
		expect((await other.query('select 1 as n')).rows).toEqual([{ n: 1 }]);
		await other.end();
		await engine.stop();
		await expect(postmaster()).rejects.toThrow('ENOENT');
	}, 180_000);

	it('refuses data of another PostgreSQL, and says what to do', async () => {
		const version = join(folder, 'pg', 'cluster', 'PG_VERSION');
		await writeFile(version, '17\n');
		await expect(open()).rejects.toThrow(/were written by PostgreSQL 17.*[\s\S]*DATABASE_URL/);
	}, 180_000);
});

describe('its programs', () => {
	it('are copied, with their links, where they cannot be run in place', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'safar-copy-'));
		const user = await databaseUser();
		await giveTo(user, folder);
		const { portable } = shippedBinaries();
		if (portable === null) throw new Error('ours can be copied');
		// A package whose install script never ran, in a folder that is not ours to write to.
		const sealed = join(folder, 'sealed', 'native');
		await cp(portable, sealed, { recursive: true, filter: (path) => !/\.so(\.\d+)?$/.test(path) });
		await rm(join(sealed, 'bin', 'postgres'));
		await expect(
			readyBinaries({ bin: join(sealed, 'bin'), portable: sealed }, folder, user)
		).rejects.toThrow('DATABASE_URL');
		await cp(join(portable, 'bin', 'postgres'), join(sealed, 'bin', 'postgres'));
		const ready = await readyBinaries({ bin: join(sealed, 'bin'), portable: sealed }, folder, user);
		expect(ready.major).toBe(18);
		await rm(folder, { recursive: true, force: true });
	}, 180_000);

	it('are linked by us, because install scripts may be turned off', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'safar-links-'));
		const native = join(folder, 'native');
		await mkdir(join(native, 'lib'), { recursive: true });
		await writeFile(join(native, 'lib', 'libx.so.1.2'), 'code');
		const map = [{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }];
		await writeFile(join(native, 'pg-symlinks.json'), JSON.stringify(map));
		await makeLibraryLinks(native);
		await makeLibraryLinks(native);
		expect(await readFile(join(native, 'lib', 'libx.so.1'), 'utf8')).toBe('code');
		await rm(folder, { recursive: true, force: true });
	});

	it.each([
		['win32', 'x64'],
		['linux', 'riscv64']
	])('do not come for %s %s, and the message names the way out', (platform, arch) => {
		expect(() => shippedBinaries(platform, arch)).toThrow(
			/brings none for this machine[\s\S]*DATABASE_URL=postgres:/
		);
	});

	it('are only taken from a folder that has all of them', () => {
		expect(systemBinaries('/nowhere')).toBeNull();
	});
});

it('puts its socket where a path of any length has room for it, closed to others', async () => {
	const deep = join(tmpdir(), 'x'.repeat(120));
	const user = await databaseUser();
	const path = await socketFolder(deep, user);
	expect(path.length).toBeLessThan(90);
	expect(await socketFolder(deep, user)).toBe(path);
	await rm(path, { recursive: true });
});

it('writes settings that a path cannot break out of', () => {
	expect(postgresSettings("/a'b")).toContain("unix_socket_directories = '/a''b'");
});
