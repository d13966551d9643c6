import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { appendFileSync, truncateSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, expect, test } from '@playwright/test';
import { startBoxServer } from '../support/box-server.ts';
import { breaksScript, builtPack, PACKED_LOCALE } from '../support/built-pack.ts';
import { chromiumLaunch } from '../support/chromium.ts';
import { kioskAt, PIN, setsUpKiosk, touchesDigits } from '../support/kiosk-walk.ts';
import type { OwnServer } from '../support/own-server.ts';
import { startPlainServer } from '../support/plain-server.ts';
import { put } from '../support/sample-pack.ts';
import { hasSeenCalmPage } from '../support/calm-seen.ts';
import { waitUntilKept } from '../support/wait-until-kept.ts';
import { answersAll, countsEndedVoices, hearsALine, walksToAnEnding } from '../support/walk.ts';

/** A name that is not this machine's own: to the browser a hub in the network, on plain HTTP. */
const HUB = 'hub.example';
const launch = await chromiumLaunch();
test.use({
	launchOptions: { ...launch, args: [...launch.args, `--host-resolver-rules=MAP ${HUB} 127.0.0.1`] }
});
// One pack is copied for many tests; two at a time would only share the disk.
test.describe.configure({ mode: 'default', timeout: 600_000 });

const root = fileURLToPath(new URL('../..', import.meta.url));
const keys = generateKeyPairSync('ed25519');
let folder = '';

test.beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'safar-carried-'));
	await put(folder, 'key.pem', keys.publicKey.export({ type: 'spki', format: 'pem' }).toString());
});
/** A test that fails leaves none behind. */
const started: OwnServer[] = [];
test.afterEach(async () => {
	await Promise.all(started.splice(0).map((server) => server.kill()));
});
test.afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

async function startsBox(): Promise<OwnServer> {
	const server = await startBoxServer(join(folder, 'box'));
	started.push(server);
	return server;
}

/** What a technician types at the kiosk. */
function updates(...args: readonly string[]): Promise<{ status: number; said: string }> {
	return new Promise((resolve) => {
		const box = ['--into', join(folder, 'box'), '--key', join(folder, 'key.pem')];
		execFile(
			process.execPath,
			['tools/kiosk-box/main.ts', 'update', ...box, ...args],
			{
				cwd: root,
				env: { ...process.env, ...launch.env, SAFAR_KIOSK_FLAGS: launch.args.join(' ') }
			},
			(problem, stdout, stderr) => {
				resolve({ status: problem === null ? 0 : 1, said: stdout + stderr });
			}
		);
	});
}

test.beforeEach(({ page }) => hasSeenCalmPage(page));

for (const host of ['localhost', HUB]) {
	test(`a story sounds and a quiz is answered from any web server, at http://${host}`, async ({
		page
	}) => {
		const label = `2026-11-0${host === HUB ? 2 : 1}.1`;
		const pack = await builtPack(label, folder, null);
		const server = await startPlainServer(join(pack, 'site'));
		const address = `http://${host}:${server.port}`;
		const strangers: string[] = [];
		page.on('request', (request) => {
			if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(address)) {
				strangers.push(request.url());
			}
		});
		await countsEndedVoices(page);
		await page.goto(`${address}/${PACKED_LOCALE}/learn/the-offer/`);
		await hearsALine(page);
		await walksToAnEnding(page);
		await page.goto(`${address}/${PACKED_LOCALE}/quiz/the-offer/`);
		await answersAll(page);
		await page.goto(`${address}/${PACKED_LOCALE}/help/`);
		await expect(page.locator('a[href^="tel:"]').first()).toBeVisible();
		// What cannot be there over plain HTTP is said before anybody tries.
		await page.goto(`${address}/${PACKED_LOCALE}/phone/`);
		await expect(page.locator('[data-carried]')).toContainText(label);
		if (host !== HUB) await expect(page.locator('li.pack').first()).toBeAttached();
		const nearby = page.getByText('only while the computer that it comes from is near');
		await expect(nearby).toHaveCount(host === HUB ? 1 : 0);
		if (host === HUB) await expect(page.locator('li.pack')).toHaveCount(0);
		expect(await page.evaluate(() => 'serviceWorker' in navigator)).toBe(host !== HUB);
		expect(strangers).toEqual([]);
		await server.close();
	});
}

test('what came from any web server at a secure address stays when that server is gone', async ({
	page
}) => {
	const pack = await builtPack('2026-11-03.1', folder, null);
	const server = await startPlainServer(join(pack, 'site'));
	const address = `http://localhost:${server.port}/${PACKED_LOCALE}/learn/the-offer/`;
	await page.goto(address);
	await waitUntilKept(page);
	await server.close();
	await page.goto(address);
	await walksToAnEnding(page);
});

test('a kiosk refuses a bad stick and goes on, takes a good one without a stop, and goes back when it must', async ({
	page
}) => {
	const first = await builtPack('2026-11-10.1', folder, keys.privateKey);
	expect(await updates('--from', first)).toMatchObject({ status: 0 });
	const server = await startsBox();
	const served = async (): Promise<unknown> => {
		const answer = await fetch(`${server.address}/pack.json`);
		const label: unknown = await answer.json();
		return label;
	};
	const stillOld = async (said: string, reason: string): Promise<void> => {
		expect(said).toContain(reason);
		expect(said).toContain('the kiosk runs pack 2026-11-10.1, as before');
		expect(await served()).toMatchObject({ version: '2026-11-10.1' });
	};
	await countsEndedVoices(page);
	await page.goto(`${server.address}/${PACKED_LOCALE}/learn/the-offer/`);
	await hearsALine(page);

	const older = await builtPack('2026-11-09.1', folder, keys.privateKey);
	await stillOld((await updates('--from', older)).said, 'is older than');

	const second = await builtPack('2026-11-11.1', folder, keys.privateKey);
	const story = join(second, 'site', PACKED_LOCALE, 'learn', 'the-offer', 'index.html');
	appendFileSync(story, '<script src="//evil.example/"></script>');
	await stillOld((await updates('--from', second)).said, 'is larger than its list says');
	truncateSync(story, 2000);
	await stillOld((await updates('--from', second)).said, 'breaks off');

	const stranger = generateKeyPairSync('ed25519').privateKey;
	const foreign = await builtPack('2026-11-12.1', folder, stranger);
	await stillOld((await updates('--from', foreign)).said, 'this kiosk trusts');

	// Its pages are good, but the server that visitors use does not show them: it is not there.
	const third = await builtPack('2026-11-13.1', folder, keys.privateKey);
	const dead = await updates('--from', third, '--running', 'http://127.0.0.1:9');
	await stillOld(dead.said, 'does not work on this kiosk');

	// Signed, whole, every page there: but the script that starts them breaks, as only a browser can tell.
	const browser = ['--browser', launch.executablePath ?? chromium.executablePath()];
	const lame = await builtPack('2026-11-14.1', folder, keys.privateKey, breaksScript);
	const dull = await updates('--from', lame, '--running', server.address, ...browser);
	await stillOld(dull.said, '/kiosk/ does not start');

	const good = await updates('--from', third, '--running', server.address, ...browser);
	expect(good).toMatchObject({ status: 0 });
	expect(await served()).toMatchObject({ version: '2026-11-13.1' });
	// The page that was open all the while goes on, and so does the next visitor's.
	await walksToAnEnding(page);
	await page.goto(`${server.address}/${PACKED_LOCALE}/learn/the-offer/`);
	await walksToAnEnding(page);

	// Whoever looks after the kiosk reads which pack runs, and from when its numbers are.
	await setsUpKiosk(page, server.address);
	await page.locator('[data-kiosk=staff]').click();
	await kioskAt(page, 'pin').waitFor();
	await touchesDigits(page, PIN);
	await kioskAt(page, 'staff').waitFor();
	await expect(page.locator('[data-carried]')).toContainText('2026-11-13.1');
	await expect(page.locator('[data-carried]')).toContainText('15 March 2026');

	// The disk loses the first page; the box is started again.
	await server.kill();
	const site = join(folder, 'box', 'versions', '2026-11-13.1', 'site');
	await rename(join(site, 'index.html'), join(site, 'lost.html'));
	const again = await startsBox();
	const answer = await fetch(`${again.address}/pack.json`);
	expect(await answer.json()).toMatchObject({ version: '2026-11-10.1' });
	await page.goto(`${again.address}/${PACKED_LOCALE}/`);
	await expect(page.locator('h1').first()).toBeAttached();
});
