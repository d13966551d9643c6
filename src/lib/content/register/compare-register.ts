import type { Instrument } from '#lib/domain/catalogue/index.ts';
import type { Item } from '#lib/domain/quiz/index.ts';
import type { ItemId, Locale } from '#lib/domain/shared/index.ts';
import { keyPart, listHash, wordsHash, type KeyPart } from './fingerprint.ts';
import type { ItemRegister, RegisteredItem } from './item-register.ts';

/** An item as content has it now, in every language in which it is written. */
export interface WrittenItem {
	readonly id: ItemId;
	readonly version: number;
	readonly words: ReadonlyMap<Locale, Item>;
}

/** How an item stands to the register. */
export type ItemStanding =
	| { readonly kind: 'same' }
	/** Never registered under any version. */
	| { readonly kind: 'new' }
	/** A version above every registered one. */
	| { readonly kind: 'raised'; readonly newest: RegisteredItem }
	/** A version below the newest, or between two. */
	| { readonly kind: 'lowered'; readonly newest: RegisteredItem }
	/** Written in a language in which this version was not registered. */
	| { readonly kind: 'added-languages'; readonly locales: readonly Locale[] }
	/** The same version with other words, or another key. */
	| {
			readonly kind: 'edited';
			readonly registered: RegisteredItem;
			readonly locales: readonly Locale[];
			readonly key: readonly (keyof KeyPart)[];
	  };

export function standingOf(item: WrittenItem, register: ItemRegister): ItemStanding {
	const versions = register.items[item.id];
	const newest = versions?.at(-1);
	if (newest === undefined) return { kind: 'new' };
	if (item.version > newest.version) return { kind: 'raised', newest };
	if (item.version < newest.version) return { kind: 'lowered', newest };
	const locales: Locale[] = [];
	const added: Locale[] = [];
	const key = new Set<keyof KeyPart>();
	for (const [locale, words] of item.words) {
		const before = newest.words[locale];
		if (before === undefined) added.push(locale);
		else if (before !== wordsHash(words)) locales.push(locale);
		for (const part of changedParts(keyPart(words), newest)) key.add(part);
	}
	if (locales.length > 0 || key.size > 0)
		return { kind: 'edited', registered: newest, locales, key: [...key] };
	return added.length > 0 ? { kind: 'added-languages', locales: added } : { kind: 'same' };
}

function changedParts(now: KeyPart, before: KeyPart): (keyof KeyPart)[] {
	const parts = ['kind', 'indicator', 'twin', 'reversed', 'options', 'right'] as const;
	return parts.filter((part) => now[part] !== before[part]);
}

export type InstrumentStanding = 'same' | 'new' | 'raised' | 'lowered' | 'edited';

export function instrumentStanding(instrument: Instrument, register: ItemRegister): InstrumentStanding {
	const newest = register.instruments[instrument.id]?.at(-1);
	if (newest === undefined) return 'new';
	if (instrument.version > newest.version) return 'raised';
	if (instrument.version < newest.version) return 'lowered';
	return newest.list === listHash(instrument) ? 'same' : 'edited';
}
