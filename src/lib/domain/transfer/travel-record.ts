import type { GroupOutcome } from '../group/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { recordSum } from './canonical.ts';

/** What is handed from device to device: what one person answered, or what a room did. */
export type TravelRecord = Outcome | GroupOutcome;

/** How a record stands in a line of a file, with its checksum. */
export function fileLine(record: TravelRecord) {
	const sum = recordSum(record);
	return isOfRoom(record) ? { sum, group: record } : { sum, outcome: record };
}

export function isOfRoom(record: TravelRecord): record is GroupOutcome {
	return 'present' in record;
}
