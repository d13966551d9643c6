import { createHash } from 'node:crypto';
import type { Locale } from '#lib/domain/shared/index.ts';
import type { ModuleContent } from './content.ts';

/** What an outcome's `content` carries: 16 hexadecimal digits over a module's story and items in one language. */
export function contentHash(module: ModuleContent, locale: Locale): string {
	const shown = JSON.stringify([module.stories.get(locale) ?? null, module.items.get(locale) ?? null]);
	return createHash('sha256').update(shown).digest('hex').slice(0, 16);
}
