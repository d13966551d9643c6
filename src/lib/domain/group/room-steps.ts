import type { OptionId } from '../shared/index.ts';
import { MOST_PRESENT } from './group-outcome.ts';
import { currentRoomItem, handsLeft, type RoomItem, type RoomRound } from './room-round.ts';

/**
 * More hands for an option, or fewer. Never under 0, and never more hands than people: where a number does not come
 * out, it is the number of people that has to be put right.
 */
export function raiseHands(round: RoomRound, option: OptionId, by: number): RoomRound {
	return changeItem(round, (item) => {
		const place = item.options.indexOf(option);
		const now = item.counts[place];
		if (now === undefined) return item;
		const next = Math.max(0, Math.min(now + by, now + handsLeft(item)));
		return { ...item, counts: item.counts.with(place, next) };
	});
}

/** What cards showed, in place of what was counted before. `counts` in the order of the options. */
export function takeCards(round: RoomRound, counts: readonly number[]): RoomRound {
	return changeItem(round, (item) => {
		const seen = item.options.map((_, place) => counts[place] ?? 0);
		const people = seen.reduce((sum, count) => sum + count, 0);
		return { ...item, counts: seen, by: 'cards', present: Math.max(item.present, people) };
	});
}

/** People come and go: the number holds for this item and those that are still open behind it. */
export function changePresent(round: RoomRound, by: number): RoomRound {
	const here = currentRoomItem(round);
	if (here === null) return round;
	const counted = here.present - handsLeft(here);
	const present = presentWithin(here.present + by, counted);
	return {
		...round,
		items: round.items.map((item, place) =>
			place === round.at || (place > round.at && item.state === 'open')
				? { ...item, present }
				: item
		)
	};
}

/** A number of people that a room can have; `least`: those who were counted already. */
export function presentWithin(present: number, least = 1): number {
	return Math.min(MOST_PRESENT, Math.max(1, least, present));
}

/** The item is counted: whoever raised no hand did not know or gave no answer. */
export function closeItem(round: RoomRound): RoomRound {
	return onward(changeItem(round, (item) => ({ ...item, state: 'counted' })));
}

/** Not asked, or not in public: it makes no record. */
export function leaveOut(round: RoomRound): RoomRound {
	return onward(
		changeItem(round, (item) => ({
			...item,
			state: 'left-out',
			by: 'hands',
			counts: item.counts.map(() => 0)
		}))
	);
}

export function goBackInRoom(round: RoomRound): RoomRound {
	return goToItem(round, round.at - 1);
}

/** To one item, or with the number of items to the look through everything. */
export function goToItem(round: RoomRound, at: number): RoomRound {
	return { ...round, at: Math.min(round.items.length, Math.max(0, at)) };
}

/** Ends early: what was not asked yet is left out. */
export function endRoom(round: RoomRound): RoomRound {
	const items = round.items.map((item): RoomItem =>
		item.state === 'open' ? { ...item, state: 'left-out', counts: item.counts.map(() => 0) } : item
	);
	return { ...round, items, at: items.length };
}

/** From an item that was asked for the first time to the next open one; all decided: to the look through. */
function onward(round: RoomRound): RoomRound {
	const next = round.items.findIndex(({ state }) => state === 'open');
	return goToItem(round, next === -1 ? round.items.length : next);
}

function changeItem(round: RoomRound, change: (item: RoomItem) => RoomItem): RoomRound {
	return {
		...round,
		items: round.items.map((item, place) => (place === round.at ? change(item) : item))
	};
}
