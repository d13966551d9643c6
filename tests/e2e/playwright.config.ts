import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from '../support/chromium.ts';
import { freePort } from '../support/free-port.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
// Workers read this file too; the environment carries the port of the first reading to them.
const port = (process.env['E2E_PORT'] ??= String(await freePort()));

export default defineConfig({
	testDir: '.',
	outputDir: '../../test-results',
	workers: 2,
	// Once more on a server that builds: a browser on two busy cores may lose one request of a thousand. It is listed.
	retries: process.env['CI'] === undefined ? 0 : 1,
	// Slow is no failure here: a machine may be busy. How long things take is measured in tools/bench.
	timeout: 180_000,
	expect: { timeout: 20_000 },
	fullyParallel: true,
	forbidOnly: process.env['CI'] !== undefined,
	reporter: process.env['CI'] === undefined ? 'list' : 'dot',
	use: {
		baseURL: `http://localhost:${port}`,
		// A phone on which the calm page was seen; tests of that page begin with a phone that knows nothing.
		storageState: {
			cookies: [],
			origins: [
				{ origin: `http://localhost:${port}`, localStorage: [{ name: 'calm', value: '1' }] }
			]
		},
		viewport: { width: 360, height: 640 },
		hasTouch: true,
		launchOptions: await chromiumLaunch(),
		trace: 'retain-on-failure'
	},
	// The server that ships, over the build that ships: there is no worker under `vite dev`.
	webServer: {
		command: 'npm run serve',
		cwd: root,
		env: { PORT: port, SAFAR_VOICES: 'asked', SAFAR_HUB: 'off' },
		url: `http://localhost:${port}/`,
		timeout: 120_000
	}
});
