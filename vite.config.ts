import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	test: {
		expect: { requireAssertions: true },
		include: [
			'src/**/*.test.ts',
			'tests/{content,scenarios,lint,tools}/**/*.test.ts',
			'tools/**/*.test.ts'
		],
		environment: 'node',
		// The contrast of the colours is computed from the style sheet itself.
		css: { include: [/tokens\.css/] }
	}
});
