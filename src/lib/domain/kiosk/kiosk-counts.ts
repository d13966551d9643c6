import type { IsoDate } from '../catalogue/index.ts';
import type { StationId } from '../journey/index.ts';
import { isLocale, type ItemId, type Locale, type OptionId } from '../shared/index.ts';

/** Something that happened once at a kiosk. Nothing ties two of them together. */
export type Counted =
	/** Somebody chose a language. */
	| { readonly kind: 'visit'; readonly locale: Locale }
	/** Somebody looked at the numbers. */
	| { readonly kind: 'help' }
	| { readonly kind: 'start'; readonly story: StationId }
	| { readonly kind: 'finish'; readonly story: StationId }
	| {
			readonly kind: 'answer';
			readonly item: ItemId;
			readonly version: number;
			readonly option: OptionId | 'dont-know' | 'skipped';
	  };

/** How often what happened since a day. Numbers only, each of them 1 or more; the day is the finest time. */
export interface KioskCounts {
	readonly since: IsoDate;
	readonly numbers: Readonly<Record<CountKey, number>>;
}

/** `visit hi`, `help`, `start the-offer/station`, `answer visa-a 1 b`. */
export type CountKey = string;

export function noCounts(since: IsoDate): KioskCounts {
	return { since, numbers: {} };
}

export function countKey(counted: Counted): CountKey {
	switch (counted.kind) {
		case 'visit':
			return `visit ${counted.locale}`;
		case 'help':
			return 'help';
		case 'start':
		case 'finish':
			return `${counted.kind} ${counted.story}`;
		case 'answer':
			return `answer ${counted.item} ${counted.version} ${counted.option}`;
	}
}

/** What a key speaks of; `null`: it is none. */
export function readCountKey(key: CountKey): Counted | null {
	const counted = fromWords(key.split(' '));
	return counted !== null && countKey(counted) === key ? counted : null;
}

function fromWords([
	kind,
	what = '',
	version = '',
	option = ''
]: readonly string[]): Counted | null {
	switch (kind) {
		case 'visit':
			return isLocale(what) ? { kind, locale: what } : null;
		case 'help':
			return { kind };
		case 'start':
		case 'finish':
			return what === '' ? null : { kind, story: what };
		case 'answer':
			return what === '' || option === '' || !/^[1-9]\d{0,5}$/.test(version)
				? null
				: { kind, item: what, version: Number(version), option };
		default:
			return null;
	}
}

/** One more of each. */
export function addCounts(counts: KioskCounts, counted: readonly Counted[]): KioskCounts {
	const numbers: Record<CountKey, number> = { ...counts.numbers };
	for (const key of counted.map(countKey)) numbers[key] = (numbers[key] ?? 0) + 1;
	return { since: counts.since, numbers };
}
