import type { IsoWeek } from '../shared/index.ts';
import type { GroupOutcome } from './group-outcome.ts';
import type { RoomRound } from './room-round.ts';

/** The records of a round: one for each item that was counted. `week`: in which it was saved. */
export function recordsOfRoom(round: RoomRound, week: IsoWeek): readonly GroupOutcome[] {
	const { id, cohort, instrument, wave, locale, content, items } = round;
	return items
		.filter(({ state }) => state === 'counted')
		.map((item) => ({
			id: item.id,
			schema: 1,
			round: id,
			cohort,
			instrument,
			wave,
			locale,
			week,
			item: item.item,
			version: item.version,
			by: item.by,
			present: item.present,
			counts: item.options.map((option, place) => ({ option, count: item.counts[place] ?? 0 })),
			content
		}));
}
