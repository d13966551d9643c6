import { describe, expect, it } from 'vitest';
import { unnamedScripts } from './unnamed-scripts.ts';

const manifest = {
	'locales/en.json?part=base': { file: '_app/words.js', isDynamicEntry: true },
	'.svelte-kit/generated/client-optimized/nodes/1.js': { file: '_app/error.js' }
};

describe('scripts that a page does not name', () => {
	it('are the words of its language and the page for errors', () => {
		expect(unnamedScripts(manifest, 'en')).toEqual(['/_app/words.js', '/_app/error.js']);
	});

	it('are never left out in silence', () => {
		expect(() => unnamedScripts(manifest, 'hi')).toThrow('locales/hi.json?part=base');
	});
});
