import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { partOfMessage } from '../../src/lib/i18n/message-parts.ts';

const PART_OF_A_LOCALE = /^(.*\/locales\/[a-z]+\.json)\?part=([a-z]+)$/;

/** `locales/hi.json?part=quiz` is that file with the messages of one part only: authors keep one file a language. */
export function messageParts(): Plugin {
	return {
		name: 'safar:message-parts',
		enforce: 'pre',
		load(id) {
			const [, file, part] = PART_OF_A_LOCALE.exec(id) ?? [];
			if (file === undefined) return null;
			this.addWatchFile(file);
			const messages: unknown = JSON.parse(readFileSync(file, 'utf8'));
			const chosen = Object.entries(messages ?? {}).filter(([key]) => partOfMessage(key) === part);
			// Named JavaScript, because an address with a query is no JSON to the bundler.
			return {
				code: `export default ${JSON.stringify(Object.fromEntries(chosen))};`,
				moduleType: 'js'
			};
		}
	};
}
