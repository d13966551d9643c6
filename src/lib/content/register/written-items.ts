import type { Item } from '#lib/domain/quiz/index.ts';
import type { Locale } from '#lib/domain/shared/index.ts';
import type { ItemSetSource } from '../module-source.ts';
import { toItems } from '../to-items.ts';
import type { WrittenItem } from './compare-register.ts';

/** The items of one module or instrument, each in all its languages, in the order of their declarations. */
export function writtenItems({ items, manifest }: ItemSetSource): readonly WrittenItem[] {
	if (manifest === null) return [];
	const pages = [...items].map(
		([locale, page]) =>
			[locale, new Map(toItems(page, manifest.value).map((item) => [item.id, item]))] as const
	);
	return manifest.value.items.map(({ id, version }) => {
		const words = new Map<Locale, Item>();
		for (const [locale, page] of pages) {
			const item = page.get(id);
			if (item !== undefined) words.set(locale, item);
		}
		return { id, version, words };
	});
}
