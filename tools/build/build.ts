import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { checkSizes } from './check-sizes.ts';
import { checkWorker } from './check-worker.ts';
import { stamp } from './stamp.ts';

/**
 * Builds the pages for the node adapter (or, with `ADAPTER=static`, plain files), then refuses what
 * would fail silently on a phone.
 *
 * @param options.quiet keeps the bundler's lists to itself unless it fails
 */
export function build(options: { readonly quiet: boolean }): Promise<void> {
	const isStatic = process.env['ADAPTER'] === 'static';
	const out = isStatic ? 'build-static' : 'build';
	rmSync(out, { recursive: true, force: true });
	const vite = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
		stdio: options.quiet ? 'pipe' : 'inherit',
		encoding: 'utf8'
	});
	if (vite.status !== 0) {
		if (options.quiet) process.stderr.write(vite.stdout + vite.stderr);
		throw new Error('The build failed; the reason stands above.');
	}
	checkWorker(isStatic ? 'build-static/service-worker.js' : 'build/client/service-worker.js');
	if (!isStatic) {
		checkSizes();
		stamp();
	}
	return Promise.resolve();
}
