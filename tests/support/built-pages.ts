import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const prerendered = fileURLToPath(new URL('../../build/prerendered', import.meta.url));

/** The address of every page that was prerendered, in order. */
export function builtPages(): readonly string[] {
	return globSync('**/index.html', { cwd: prerendered })
		.map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
		.sort();
}
