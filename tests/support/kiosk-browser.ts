import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium, type Page } from '@playwright/test';
import { chromiumLaunch } from './chromium.ts';

/** A browser of its own process group over one profile, as a kiosk's box runs it. */
export interface KioskBrowser {
	readonly page: Page;
	/** `kill -9` to all of it at once: what pulling the plug is to a program. Dead when it resolves. */
	kill(): Promise<void>;
}

/** @param flags more of them, after those of the tests */
export async function startKioskBrowser(
	profile: string,
	flags: readonly string[] = []
): Promise<KioskBrowser> {
	const { executablePath, args, env } = await chromiumLaunch();
	const child = spawn(
		executablePath ?? chromium.executablePath(),
		[
			...args,
			...flags,
			'--headless',
			'--window-size=1366,768',
			`--user-data-dir=${profile}`,
			'--remote-debugging-port=0',
			'about:blank'
		],
		{ env, detached: true, stdio: ['ignore', 'ignore', 'pipe'] }
	);
	const dead = once(child, 'exit');
	const address = await new Promise<string>((resolve, reject) => {
		let said = '';
		child.stderr.setEncoding('utf8').on('data', (part: string) => {
			said += part;
			const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
			if (found !== undefined) resolve(found);
		});
		void dead.then(() => {
			reject(new Error(`The browser ended before it was ready: ${said}`));
		});
	});
	const browser = await chromium.connectOverCDP(address);
	const context = browser.contexts()[0] ?? (await browser.newContext());
	const page = context.pages()[0] ?? (await context.newPage());
	return {
		page,
		async kill() {
			if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
			await dead;
			await browser.close().catch(() => undefined);
		}
	};
}
