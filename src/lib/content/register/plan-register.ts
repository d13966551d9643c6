import type { Instrument, IsoDate } from '#lib/domain/catalogue/index.ts';
import type { ItemId } from '#lib/domain/shared/index.ts';
import { instrumentStanding, standingOf, type WrittenItem } from './compare-register.ts';
import { keyPart, listHash, wordsHash } from './fingerprint.ts';
import type { ItemRegister, RegisteredItem } from './item-register.ts';

/** What an author has said of the items that were edited. */
export interface Declarations {
	/** The meaning held: answers to both versions may be compared. */
	readonly held: (id: ItemId) => boolean;
	/** It did not. */
	readonly changed: (id: ItemId) => boolean;
	/** The words are the same; the key was wrong from the beginning. */
	readonly mended: (id: ItemId) => boolean;
}

export interface RegisterPlan {
	readonly register: ItemRegister;
	/** New versions that the files do not say yet. */
	readonly raise: ReadonlyMap<ItemId, number>;
	/** What nobody has said anything of; the register is as it was for these. */
	readonly undecided: readonly ItemId[];
	readonly undecidedInstruments: readonly string[];
}

/** The register after everything that content says now, as far as it is clear what it means. */
export function planRegister(
	items: readonly WrittenItem[],
	instruments: readonly Instrument[],
	register: ItemRegister,
	said: Declarations,
	today: IsoDate
): RegisterPlan {
	const after: Record<string, RegisteredItem[]> = structuredClone(register.items);
	const raise = new Map<ItemId, number>();
	const undecided: ItemId[] = [];
	for (const item of items) {
		const versions = (after[item.id] ??= []);
		const standing = standingOf(item, register);
		switch (standing.kind) {
			case 'same':
				break;
			case 'new':
				versions.push(entry(item, item.version, null, today));
				break;
			case 'added-languages':
				replaceNewest(versions, (newest) => ({ ...newest, words: hashes(item) }));
				break;
			case 'raised':
			case 'edited': {
				const newest = standing.kind === 'raised' ? standing.newest : standing.registered;
				const isMend = standing.kind === 'edited' && standing.locales.length === 0;
				if (said.mended(item.id) && isMend)
					replaceNewest(versions, (one) => ({ ...one, ...keyOf(item) }));
				else if (said.held(item.id) || said.changed(item.id)) {
					const version = Math.max(item.version, newest.version + 1);
					const same = said.held(item.id) ? newest.version : null;
					versions.push(entry(item, version, same, today));
					if (version !== item.version) raise.set(item.id, version);
				} else undecided.push(item.id);
				break;
			}
			case 'lowered':
				undecided.push(item.id);
				break;
		}
		if (versions.length === 0) Reflect.deleteProperty(after, item.id);
	}
	return { ...planInstruments(after, instruments, register, today), raise, undecided };
}

function planInstruments(
	items: ItemRegister['items'],
	instruments: readonly Instrument[],
	register: ItemRegister,
	today: IsoDate
): Pick<RegisterPlan, 'register' | 'undecidedInstruments'> {
	const lists = structuredClone(register.instruments);
	const undecidedInstruments: string[] = [];
	for (const instrument of instruments) {
		const standing = instrumentStanding(instrument, register);
		if (standing === 'same') continue;
		const { id, version } = instrument;
		if (standing === 'new' || standing === 'raised')
			(lists[id] ??= []).push({ version, firstSeen: today, list: listHash(instrument) });
		else undecidedInstruments.push(id);
	}
	return { register: { items, instruments: lists }, undecidedInstruments };
}

function entry(
	item: WrittenItem,
	version: number,
	sameMeaningAs: number | null,
	firstSeen: IsoDate
): RegisteredItem {
	return { version, firstSeen, sameMeaningAs, ...keyOf(item), words: hashes(item) };
}

function keyOf({ id, words }: WrittenItem): ReturnType<typeof keyPart> {
	const [item] = words.values();
	if (item === undefined) throw new Error(`The item ${id} is written in no language.`);
	return keyPart(item);
}

function hashes({ words }: WrittenItem): RegisteredItem['words'] {
	return Object.fromEntries([...words].map(([locale, item]) => [locale, wordsHash(item)]));
}

function replaceNewest(
	versions: RegisteredItem[],
	change: (newest: RegisteredItem) => RegisteredItem
): void {
	const newest = versions.pop();
	if (newest !== undefined) versions.push(change(newest));
}
