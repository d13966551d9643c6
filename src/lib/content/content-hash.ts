import { createHash } from 'node:crypto';
import type { Locale } from '#lib/domain/shared/index.ts';
import type { InstrumentShown } from '#lib/domain/outcome/index.ts';
import type { ModuleContent } from './content.ts';

/** What an outcome's `content` carries: 16 hexadecimal digits over a module's story and items in one language. */
export function contentHash(module: ModuleContent, locale: Locale): string {
	return hashOf([module.stories.get(locale) ?? null, module.items.get(locale) ?? null]);
}

/** The same for an instrument that belongs to no module: 16 hexadecimal digits over its items in one language. */
export function itemsHash(forms: InstrumentShown['forms']): string {
	return hashOf(forms);
}

function hashOf(shown: unknown): string {
	return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 16);
}
