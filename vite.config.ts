import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { defineConfig } from 'vitest/config';
import { messageParts } from './tools/build/message-parts-plugin.ts';

export default defineConfig({
	plugins: [
		messageParts(),
		sveltekit(),
		// After sveltekit(): Kit compiles the worker, this plugin writes the list of files into it.
		SvelteKitPWA({
			strategies: 'injectManifest',
			srcDir: 'src',
			filename: 'service-worker.ts',
			injectManifest: {
				globPatterns: ['client/**/*.{js,css,svg,woff2,webmanifest}', 'prerendered/**/*']
			},
			injectRegister: false,
			registerType: 'prompt',
			kit: { trailingSlash: 'always', includeVersionFile: true },
			manifest: false
		})
	],
	// Bundled on the server too: its pages are said by the same reader of messages.
	ssr: { noExternal: ['svelte-i18n', 'intl-messageformat'] },
	build: {
		rolldownOptions: {
			output: {
				// What pages share, in two files: fewer round trips on a bad line, and it packs better.
				codeSplitting: {
					groups: [
						{
							name: 'base',
							test: /rolldown\/runtime|node_modules\/(?:svelte|@sveltejs|svelte-i18n|intl-messageformat|@formatjs|deepmerge|esm-env|clsx|devalue)\//,
							priority: 2
						},
						{
							// Without what is fetched later (packs, stores, the voice) or is of no use to it (figures, bars):
							// a story would wait for it.
							name: 'shell',
							test: /src\/lib\/(?:adapters\/audio\/(?:browser-timer|late-narration)|adapters\/device\/(?:cover-when-hidden|keep-tab-empty|leave-page|preferences|watch-shift)|app\/(?:app|calm-first)|domain\/(?:narration|offline\/may-(?:interrupt|send)|safety|shared)|i18n\/(?!formats)|state\/(?:app-update|narration-session)|ui\/(?:app-name|elements\/(?!ProgressBar)))/,
							minShareCount: 2,
							priority: 1
						}
					]
				}
			}
		}
	},
	test: {
		expect: { requireAssertions: true },
		include: [
			'src/**/*.test.ts',
			'tests/{content,scenarios,lint,tools}/**/*.test.ts',
			'tools/**/*.test.ts'
		],
		environment: 'node',
		// Two busy cores are slow, and slow is no failure: how long things take is measured in tools/bench.
		testTimeout: 60_000,
		// The contrast of the colours is computed from the style sheet itself.
		css: { include: [/tokens\.css/] }
	}
});
