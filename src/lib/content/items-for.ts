import { itemsOfPlace, type FormPlace, type Instrument } from '#lib/domain/catalogue/index.ts';
import type { InstrumentShown, ItemPlace } from '#lib/domain/outcome/index.ts';
import type { Item } from '#lib/domain/quiz/index.ts';
import type { InstrumentId, ItemId, Locale, ModuleSlug } from '#lib/domain/shared/index.ts';
import { contentHash, itemsHash } from './content-hash.ts';
import { isolateInItem } from './isolate-numbers.ts';
import { findModule, type Content } from './content.ts';

/** An instrument with its items in one language; `null` where one of them is not written in it. */
export function instrumentShown(
	content: Content,
	instrument: Instrument,
	locale: Locale
): InstrumentShown | null {
	const find = (id: ItemId) => findItem(content, id, locale);
	const { id, version, module, waves, follows } = instrument;
	const A = instrument.forms.A.map((place) => placeShown(place, find));
	const B = instrument.forms.B.map((place) => placeShown(place, find));
	const forms = { A: A.filter((place) => place !== null), B: B.filter((place) => place !== null) };
	if (forms.A.length < A.length || forms.B.length < B.length) return null;
	const story = module === null ? undefined : findModule(content, module);
	const hash = story === undefined ? itemsHash(forms) : contentHash(story, locale);
	return { id, version, story: module, waves, follows, forms, content: hash };
}

function placeShown(
	{ any, byCountry }: FormPlace,
	find: (id: ItemId) => Item | undefined
): ItemPlace | null {
	const item = find(any);
	if (item === undefined) return null;
	const items = Object.entries(byCountry).map(([country, id]) => [country, find(id)] as const);
	if (items.some(([, one]) => one === undefined)) return null;
	return { any: item, byCountry: Object.fromEntries(items) };
}

/** Wherever the item is written. */
export function findItem(content: Content, id: ItemId, locale: Locale): Item | undefined {
	for (const { items } of [...content.modules, ...content.itemSets]) {
		const found = items.get(locale)?.find((item) => item.id === id);
		if (found !== undefined) return isolateInItem(found, locale);
	}
	return undefined;
}

/** Every item of an instrument, whatever the form and the country, each once. */
export function itemIdsOf({ forms }: Instrument): readonly ItemId[] {
	return [...new Set([...forms.A, ...forms.B].flatMap(itemsOfPlace))];
}

export function findInstrument(content: Content, id: InstrumentId): Instrument | undefined {
	return content.instruments.find((instrument) => instrument.id === id);
}

/** The instrument that measures a module. */
export function instrumentOf(content: Content, module: ModuleSlug): Instrument | undefined {
	return content.instruments.find((instrument) => instrument.module === module);
}
