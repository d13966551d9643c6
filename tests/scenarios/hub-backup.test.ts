import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#lib/server/store/open-database.ts';
import { rebuiltTally, storedTally } from '#lib/server/store/tally.ts';
import { HubLine } from '../support/hub-line.ts';
import { PLACES, registerFirst, type HubPlace } from '../support/hub-places.ts';
import { startHubProcess } from '../support/hub-process.ts';
import { batchOf, inviteCohort, linesOf } from '../support/hub-sender.ts';
import { madeOutcomes } from '../support/made-outcomes.ts';

const LIMIT_MS = 300_000;
const root = fileURLToPath(new URL('../..', import.meta.url));

interface Ran {
	readonly code: number;
	readonly said: string;
}

/** One of the tools that a person at the terminal runs. */
function run(tool: string, file: string, env: Readonly<Record<string, string>>): Promise<Ran> {
	return new Promise((resolve) => {
		const child = execFile(
			process.execPath,
			[`tools/${tool}/main.ts`, file],
			{ cwd: root, env: { PATH: process.env['PATH'], ...env } },
			(_error, out, errors) => {
				resolve({ code: child.exitCode ?? -1, said: out + errors });
			}
		);
	});
}

describe('A backup at the terminal', () => {
	let laptop: HubPlace | null = null;
	let server: HubPlace | null = null;
	let folder = '';

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'safar-backup-'));
		laptop = await PLACES.embedded();
		server = await PLACES.postgres();
	}, LIMIT_MS);
	afterAll(async () => {
		await laptop?.close();
		await server?.close();
		await rm(folder, { recursive: true, force: true });
	}, LIMIT_MS);

	it(
		'moves a hub that runs from its embedded database to PostgreSQL 15, and a torn one nowhere',
		async () => {
			if (laptop === null || server === null) throw new Error('no databases');
			const cohort = inviteCohort({ name: 'कक्षा 8' });
			const from = openDatabase({ ...laptop.target, max: 1 }, () => undefined);
			await registerFirst(laptop, cohort.cohort);
			const hub = await startHubProcess(laptop.env);
			const line = new HubLine(hub.port);
			const body = batchOf(linesOf(madeOutcomes(cohort.code, 120)));
			expect((await line.post(body, cohort.authorization))?.status).toBe(200);
			line.close();

			const file = join(folder, 'hub.ndjson.gz');
			expect(await run('hub-backup', file, laptop.env)).toEqual({
				code: 0,
				said: `120 records and 1 other rows stand in ${file}.\n`
			});
			expect(await readdir(folder)).toEqual(['hub.ndjson.gz']);
			expect((await stat(file)).mode & 0o777).toBe(0o600);
			await hub.stop();

			const torn = join(folder, 'torn.ndjson.gz');
			await writeFile(torn, (await readFile(file)).subarray(0, 3_000));
			const refused = await run('hub-restore', torn, server.env);
			expect(refused).toMatchObject({ code: 2 });
			expect(refused.said).toMatch(/cut off|cannot be read/);

			const restored = await run('hub-restore', file, server.env);
			expect(restored.said).toContain('120 records and 1 other rows were put back.');
			expect(restored.code).toBe(0);
			const to = openDatabase({ ...server.target, max: 1 }, () => undefined);
			const counts = await storedTally(to, cohort.code);
			expect(counts.reduce((sum, { people }) => sum + people, 0)).toBe(120);
			expect(counts).toEqual(await rebuiltTally(to, cohort.code));

			const again = await run('hub-restore', file, server.env);
			expect(again).toEqual({
				code: 2,
				said: 'This hub has data already. Put a backup into an empty one.\n'
			});
			await from.destroy();
			await to.destroy();
		},
		LIMIT_MS
	);
});
