import type { Instrument } from '#lib/domain/catalogue/index.ts';
import type { Form, Item } from '#lib/domain/quiz/index.ts';
import type { InstrumentId, Locale, ModuleSlug } from '#lib/domain/shared/index.ts';
import { isolateInItem } from './isolate-numbers.ts';
import { findModule, type Content } from './content.ts';

/** The items of one form of an instrument, in its order and in one language. */
export function itemsFor(
	content: Content,
	instrument: Instrument,
	form: Form,
	locale: Locale
): Item[] {
	const items = findModule(content, instrument.module)?.items.get(locale) ?? [];
	return instrument.forms[form].flatMap((id) => items.filter((item) => item.id === id).map((item) => isolateInItem(item, locale)));
}

export function findInstrument(content: Content, id: InstrumentId): Instrument | undefined {
	return content.instruments.find((instrument) => instrument.id === id);
}

/** The instrument that measures a module. */
export function instrumentOf(content: Content, module: ModuleSlug): Instrument | undefined {
	return content.instruments.find((instrument) => instrument.module === module);
}
