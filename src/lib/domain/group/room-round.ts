import type { HelpCountry } from '../catalogue/index.ts';
import { itemsAsked, makeUuid, type InstrumentShown, type Wave } from '../outcome/index.ts';
import type { Item, ItemKind } from '../quiz/index.ts';
import type { CohortCode, ItemId, Locale, OptionId, Rng, Uuid } from '../shared/index.ts';
import { formOfRoom } from './form-of-room.ts';
import type { CountedBy, GroupOutcome } from './group-outcome.ts';

/** One item as it is put to a room. No words, so that it can be stored and read in any language. */
export interface RoomItem {
	/** Of the record that it becomes, made at the start: saving twice after a crash gives the same record. */
	readonly id: Uuid;
	readonly item: ItemId;
	readonly version: number;
	readonly kind: ItemKind;
	/** In the order of the screen and of the cards' edges, which is that of the source. */
	readonly options: readonly OptionId[];
	/** One for each option. */
	readonly counts: readonly number[];
	/** `open`: not decided yet. `left-out`: the trainer did not ask it, or not in public. */
	readonly state: 'open' | 'counted' | 'left-out';
	readonly by: CountedBy;
	readonly present: number;
}

/** One sitting: a room that answers one form together. Plain data, written after each touch. */
export interface RoomRound extends Pick<
	GroupOutcome,
	'cohort' | 'instrument' | 'wave' | 'locale' | 'content'
> {
	/** What `GroupOutcome` calls `round`. */
	readonly id: Uuid;
	readonly items: readonly RoomItem[];
	/** Index of the item on the screen; `items.length` while everything is looked through before it is saved. */
	readonly at: number;
}

/** Cards that are ticked one by one make eight questions of one, and nobody's own set can be told from a room's hands. */
export function isForRooms({ kind }: Pick<Item, 'kind'>): boolean {
	return kind !== 'signs';
}

/**
 * What somebody feels or means to do is answered otherwise when others look on (social desirability; A. J. Nederhof,
 * Eur. J. Soc. Psychol. 15 (1985) 263), so the trainer is told, and may leave it out.
 */
export function isSwayedByOthers({ kind }: Pick<Item, 'kind'>): boolean {
	return kind === 'attitude' || kind === 'intention';
}

export interface RoomOpening {
	readonly cohort: CohortCode;
	/** Where the cohort's people come from; decides which rule or number an item speaks of. */
	readonly country: HelpCountry | null;
	readonly wave: Wave;
	readonly present: number;
	readonly locale: Locale;
}

export function openRoom(
	instrument: InstrumentShown,
	{ cohort, country, wave, present, locale }: RoomOpening,
	rng: Rng
): RoomRound {
	const form = formOfRoom(cohort, instrument, wave);
	return {
		id: makeUuid(rng),
		cohort,
		instrument: { id: instrument.id, version: instrument.version, form },
		wave,
		locale,
		content: instrument.content,
		items: itemsAsked(instrument, form, country)
			.filter(isForRooms)
			.map(({ id, version, kind, options }) => ({
				id: makeUuid(rng),
				item: id,
				version,
				kind,
				options: options.map((option) => option.id),
				counts: options.map(() => 0),
				state: 'open',
				by: 'hands',
				present
			})),
		at: 0
	};
}

/** The item on the screen; `null` while the whole round is looked through. */
export function currentRoomItem({ items, at }: RoomRound): RoomItem | null {
	return items[at] ?? null;
}

/** People of the room whose hand was not seen yet. */
export function handsLeft({ present, counts }: RoomItem): number {
	return present - counts.reduce((sum, count) => sum + count, 0);
}
