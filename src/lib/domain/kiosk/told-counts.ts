import type { IsoDate } from '../catalogue/index.ts';
import { leastPeople } from '../disclosure/index.ts';
import type { StationId } from '../journey/index.ts';
import type { ItemId, Locale } from '../shared/index.ts';
import { readCountKey, type Counted, type CountKey, type KioskCounts } from './kiosk-counts.ts';

/** The team that looks after the kiosk reads these; nobody outside does. */
const LEAST = leastPeople('trainer');

/** What is shown of a kiosk's counts, and what its file holds. */
export interface ToldCounts {
	readonly since: IsoDate;
	readonly visits: readonly { readonly locale: Locale; readonly count: number }[];
	readonly help: number;
	readonly stories: readonly {
		readonly story: StationId;
		readonly starts: number;
		readonly finishes: number;
	}[];
	readonly items: readonly ToldItem[];
}

export interface ToldItem {
	readonly item: ItemId;
	readonly version: number;
	readonly people: number;
	/** `null`: withheld, because too few answered. It is counted on, over a reset too. */
	readonly options: readonly { readonly option: string; readonly count: number }[] | null;
}

/**
 * Visits, stories and looks at the numbers are told as they are: they say nothing of what anybody thinks. What was
 * answered to an item is withheld whole while fewer people than the trainer's own limit answered it.
 */
export function toldCounts({ since, numbers }: KioskCounts): ToldCounts {
	const known = Object.entries(numbers).flatMap(([key, count]) => {
		const counted = readCountKey(key);
		return counted === null ? [] : [{ counted, count }];
	});
	const sumOf = (is: (counted: Counted) => boolean) =>
		known.reduce((sum, { counted, count }) => sum + (is(counted) ? count : 0), 0);
	const stories = new Set(
		known.flatMap(({ counted }) => ('story' in counted ? [counted.story] : []))
	);
	return {
		since,
		visits: known.flatMap(({ counted, count }) =>
			counted.kind === 'visit' ? [{ locale: counted.locale, count }] : []
		),
		help: sumOf(({ kind }) => kind === 'help'),
		stories: [...stories].sort().map((story) => ({
			story,
			starts: sumOf((one) => one.kind === 'start' && one.story === story),
			finishes: sumOf((one) => one.kind === 'finish' && one.story === story)
		})),
		items: toldItems(known)
	};
}

/** The counts begin anew on this day. Answers that nobody was shown yet are carried on. */
export function resetCounts({ numbers }: KioskCounts, since: IsoDate): KioskCounts {
	const people = peopleByItem(numbers);
	const carried = Object.entries(numbers).filter(([key]) => {
		const item = itemOf(key);
		return item !== null && (people.get(item) ?? 0) < LEAST;
	});
	return { since, numbers: Object.fromEntries(carried) };
}

function toldItems(
	known: readonly { readonly counted: Counted; readonly count: number }[]
): readonly ToldItem[] {
	const items = new Map<
		string,
		ToldItem & { options: readonly { option: string; count: number }[] }
	>();
	for (const { counted, count } of known) {
		if (counted.kind !== 'answer') continue;
		const { item, version, option } = counted;
		const key = `${item} ${version}`;
		const before = items.get(key) ?? { item, version, people: 0, options: [] };
		items.set(key, {
			...before,
			people: before.people + count,
			options: [...before.options, { option, count }]
		});
	}
	return [...items]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([, told]) => (told.people < LEAST ? { ...told, options: null } : told));
}

function peopleByItem(numbers: KioskCounts['numbers']): ReadonlyMap<string, number> {
	const people = new Map<string, number>();
	for (const [key, count] of Object.entries(numbers)) {
		const item = itemOf(key);
		if (item !== null) people.set(item, (people.get(item) ?? 0) + count);
	}
	return people;
}

function itemOf(key: CountKey): string | null {
	const counted = readCountKey(key);
	return counted?.kind === 'answer' ? `${counted.item} ${counted.version}` : null;
}
