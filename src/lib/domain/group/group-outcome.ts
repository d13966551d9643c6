import type { AskedForm } from '../quiz/index.ts';
import type {
	CohortCode,
	InstrumentId,
	IsoWeek,
	ItemId,
	Locale,
	OptionId,
	Uuid
} from '../shared/index.ts';
import type { Wave } from '../outcome/index.ts';

/** How a room was counted: by its hands, or by cards that a camera saw. */
export const COUNTED_BY = ['hands', 'cards'] as const;
export type CountedBy = (typeof COUNTED_BY)[number];

/** More people than one pair of eyes counts; a larger number is a slip. */
export const MOST_PRESENT = 500;

/**
 * What a room answered to one item: counts, of nobody in particular. Append-only, like an outcome, and never mixed with
 * outcomes of single people: nobody in it can be met again. Whether an option was right is not stored.
 */
export interface GroupOutcome {
	/** Random, made on the device; the key for idempotence. */
	readonly id: Uuid;
	readonly schema: 1;
	/** Random: one sitting of one room, so that its people are counted once over all its items. */
	readonly round: Uuid;
	readonly cohort: CohortCode;
	readonly instrument: {
		readonly id: InstrumentId;
		readonly version: number;
		readonly form: AskedForm;
	};
	readonly wave: Wave;
	readonly locale: Locale;
	/** Never a time of day, never a date. */
	readonly week: IsoWeek;
	readonly item: ItemId;
	readonly version: number;
	readonly by: CountedBy;
	/** People in the room, 1 to `MOST_PRESENT`; never fewer than were counted. */
	readonly present: number;
	/** Each option of the item once. Whoever is in no count did not know or gave no answer. */
	readonly counts: readonly OptionCounted[];
	/** Hash of the content that was shown. */
	readonly content: string;
}

export interface OptionCounted {
	readonly option: OptionId;
	readonly count: number;
}

/** People who raised no hand: they did not know, or did not want to say. The two cannot be told apart in a room. */
export function countOfNone({ present, counts }: Pick<GroupOutcome, 'present' | 'counts'>): number {
	return present - counts.reduce((sum, { count }) => sum + count, 0);
}

/** Of each sitting the most people that were present at one of its items. */
export function peopleOfRooms(groups: readonly Pick<GroupOutcome, 'round' | 'present'>[]): number {
	const rooms = new Map<Uuid, number>();
	for (const { round, present } of groups)
		rooms.set(round, Math.max(present, rooms.get(round) ?? 0));
	return [...rooms.values()].reduce((sum, people) => sum + people, 0);
}
