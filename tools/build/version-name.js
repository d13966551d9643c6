import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
	'content',
	'locales',
	'src',
	'static',
	'tools/build',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts'
];

/**
 * Names a build after what went into it. Kit's default is the time of day, which would make every
 * phone download every page again after a rebuild that changed nothing.
 *
 * @returns {string} 12 hexadecimal digits
 */
export function versionName() {
	const hash = createHash('sha256');
	for (const source of SOURCES) if (existsSync(source)) addToHash(hash, source);
	return hash.digest('hex').slice(0, 12);
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function addToHash(hash, path) {
	if (statSync(path).isDirectory()) {
		for (const entry of readdirSync(path).sort()) addToHash(hash, join(path, entry));
	} else if (!path.endsWith('.test.ts')) {
		hash.update(path).update(readFileSync(path));
	}
}
