import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { versionName } from './version-name.js';

const STAMP = 'build/built-from';

/** Says what the build was made from. Written last: a build that broke half-way is never taken for fresh. */
export function stamp(): void {
	writeFileSync(STAMP, versionName());
}

/** Whether `build/` holds what a build of the sources as they are now would write. */
export function isFresh(): boolean {
	return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === versionName();
}
