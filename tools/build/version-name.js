import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['content', 'locales', 'src', 'static', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];

/**
 * Names a build after what went into it. Kit's default is the time of day, which would make every
 * phone download every page again after a rebuild that changed nothing.
 *
 * @returns {string} 12 hexadecimal digits
 */
export function versionName() {
	const hash = createHash('sha256');
	for (const source of SOURCES) addToHash(hash, source);
	return hash.digest('hex').slice(0, 12);
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function addToHash(hash, path) {
	const entries = readDirectory(path);
	if (entries === null) {
		hash.update(path).update(readFileSync(path));
		return;
	}
	for (const entry of entries) addToHash(hash, join(path, entry));
}

/**
 * @param {string} path
 * @returns {string[] | null} sorted names, or null when the path is a file
 */
function readDirectory(path) {
	try {
		return readdirSync(path).sort();
	} catch {
		return null;
	}
}
