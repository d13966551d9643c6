import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapterNode from '@sveltejs/adapter-node';
import adapterStatic from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { packing } from './tools/build/pack-files.js';
import { versionName } from './tools/build/version-name.js';

const isStatic = process.env['ADAPTER'] === 'static';

/** Kit hashes the scripts it writes itself; those in app.html are ours to name. */
function inlineScriptHashes() {
	const html = readFileSync(new URL('./src/app.html', import.meta.url), 'utf8');
	return [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
		([, source]) =>
			/** @type {const} */ (
				`sha256-${createHash('sha256')
					.update(source ?? '')
					.digest('base64')}`
			)
	);
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: packing(
			isStatic
				? adapterStatic({
						pages: 'build-static',
						assets: 'build-static',
						strict: false,
						precompress: true
					})
				: adapterNode({ out: 'build', precompress: true })
		),
		version: { name: versionName() },
		// A linked style sheet costs a slow phone 0.9 s before the first scene is drawn.
		inlineStyleThreshold: 40_000,
		paths: { relative: false },
		serviceWorker: { register: false },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', ...inlineScriptHashes()],
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				// howler empties an audio element with a silent data: address, which cuts its sound off at once.
				'media-src': ['self', 'blob:', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'object-src': ['none'],
				'frame-ancestors': ['none']
			}
		},
		prerender: {
			// The choice of languages keeps behind # the page that it was opened from: a path, and no id.
			handleMissingId: ({ path, id, message }) => {
				if (path !== '/' || !id.startsWith('/')) throw new Error(message);
			}
		},
		typescript: {
			config: (config) => {
				config['include'].push(
					'../tools/**/*',
					'../tests/**/*.ts',
					'../*.config.ts',
					'../*.config.js'
				);
				config['exclude'] = config['exclude'].filter(
					(/** @type {string} */ path) => !path.includes('service-worker')
				);
				config['exclude'].push('../tests/lint/samples/**');
			}
		}
	}
};
