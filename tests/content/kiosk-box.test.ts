import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const script = readFileSync('deploy/kiosk/start-kiosk.sh', 'utf8');
const guide = readFileSync('docs/kiosk.md', 'utf8');
const policy: unknown = JSON.parse(readFileSync('deploy/kiosk/policies/safar-kiosk.json', 'utf8'));

describe('the box of a kiosk', () => {
	it('is started by a script that a plain shell reads', () => {
		expect(() => execFileSync('sh', ['-n', 'deploy/kiosk/start-kiosk.sh'])).not.toThrow();
	});

	it('gives Chromium no flag that the guide does not explain', () => {
		const flags = [...script.matchAll(/^\t\t(--[a-z-]+)/gm)].map(([, flag]) => flag ?? '');
		expect(flags.length).toBeGreaterThan(15);
		expect(flags.filter((flag) => !guide.includes(flag))).toEqual([]);
	});

	it('keeps what it counts: no private window, nothing cleared on exit', () => {
		expect(script).not.toMatch(/^\s*--incognito/m);
		expect(policy).toMatchObject({ IncognitoModeAvailability: 1 });
		expect(Object.keys(policy ?? {}).filter((name) => name.startsWith('Clear'))).toEqual([]);
	});

	it('lets nobody out: no address but the box’s own, no files, no printing, no developer tools', () => {
		expect(policy).toMatchObject({
			URLBlocklist: ['*'],
			// The second is there only while an update tries a new pack.
			URLAllowlist: ['http://localhost:3000', 'http://localhost:3001'],
			DownloadRestrictions: 3,
			PrintingEnabled: false,
			DeveloperToolsAvailability: 2,
			AllowFileSelectionDialogs: false,
			ExtensionInstallBlocklist: ['*']
		});
		expect(script).toContain('http://localhost:3000/kiosk/');
	});

	it('comes back after every end of the browser and of the server', () => {
		for (const unit of ['safar-kiosk', 'safar-server', 'safar-pack-server'])
			expect(readFileSync(`deploy/kiosk/${unit}.service`, 'utf8')).toContain('Restart=always');
		expect(script).toContain('while :; do');
	});
});
