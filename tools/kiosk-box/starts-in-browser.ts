import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The box's own browser with the flags that it needs there. */
export type BrowserCommand = readonly [program: string, ...flags: string[]];

/**
 * Whether the page of a kiosk comes to life in the browser, in a profile of its own that is thrown away. Right bytes are
 * no proof of that: a pack can be rightly signed and hold a script that breaks. The page itself tells the server
 * (`KIOSK_ALIVE`): the policy of a kiosk lets nobody look into its browser.
 *
 * @param alive resolves when the server was told
 * @param patienceMs an old box with a slow disk takes half a minute
 */
export async function startsInBrowser(
	[program, ...flags]: BrowserCommand,
	address: string,
	alive: Promise<unknown>,
	patienceMs = 60_000
): Promise<boolean> {
	const profile = await mkdtemp(join(tmpdir(), 'safar-try-'));
	const own = ['--headless', '--no-first-run', '--disable-component-update'];
	// Nobody speaks through the pipe: a browser that has one ends with it, also when the update is killed.
	const browser = spawn(
		program,
		[...flags, ...own, `--user-data-dir=${profile}`, '--remote-debugging-pipe', address],
		{ stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] }
	);
	const over = new AbortController();
	const ended = new Promise<false>((resolve) => {
		browser.once('error', () => {
			resolve(false);
		});
		browser.once('exit', () => {
			resolve(false);
		});
	});
	const late = wait(patienceMs, false, { signal: over.signal }).catch(() => false);
	try {
		return await Promise.race([alive.then(() => true), ended, late]);
	} finally {
		over.abort();
		if (browser.pid !== undefined && browser.exitCode === null && browser.kill('SIGKILL')) {
			await once(browser, 'close');
		}
		await rm(profile, { recursive: true, force: true, maxRetries: 5 });
	}
}
