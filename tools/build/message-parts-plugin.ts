import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { partOfMessage } from '../../src/lib/i18n/message-parts.ts';
import { compileMessage } from './compile-message.ts';
import { readMessages } from './read-messages.ts';

const PART_OF_A_LOCALE = /^(.*\/locales\/[a-z]+\.json)\?part=([a-z]+)$/;

const READER = fileURLToPath(new URL('../../src/lib/i18n/compiled-message.ts', import.meta.url));

/**
 * `locales/hi.json?part=quiz` is that file with the messages of one part only: authors keep one file a language.
 * What ships holds them read already, and the reader of them in the place of the parser.
 */
export function messageParts(): Plugin {
	let ships = false;
	return {
		name: 'safar:message-parts',
		enforce: 'pre',
		configResolved({ command }) {
			ships = command === 'build';
		},
		resolveId(id, importer = '') {
			const asks = importer.includes('/node_modules/intl-messageformat/');
			return ships && asks && id === '@formatjs/icu-messageformat-parser' ? READER : null;
		},
		load(id) {
			const [, file, part] = PART_OF_A_LOCALE.exec(id) ?? [];
			if (file === undefined) return null;
			this.addWatchFile(file);
			const chosen = [...readMessages(file)]
				.filter(([key]) => partOfMessage(key) === part)
				.map(([key, message]) => [key, ships ? compileMessage(message) : message]);
			// Named JavaScript, because an address with a query is no JSON to the bundler.
			return {
				code: `export default ${JSON.stringify(Object.fromEntries(chosen))};`,
				moduleType: 'js'
			};
		}
	};
}
