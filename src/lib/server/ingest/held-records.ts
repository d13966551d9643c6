import type { Uuid } from '#lib/domain/shared/index.ts';
import { isOfRoom, type TravelRecord } from '#lib/domain/transfer/index.ts';
import type { HubStore } from '../store/hub-store.ts';
import { outcomePages, roomPages, type RecordPage } from '../store/read-records.ts';

/** What stands under the ids of these records in one cohort now. */
export async function heldRecords(
	{ database, words }: HubStore,
	cohort: string,
	records: readonly TravelRecord[]
): Promise<ReadonlyMap<Uuid, TravelRecord>> {
	const held = new Map<Uuid, TravelRecord>();
	const filterOf = (own: readonly TravelRecord[]) => ({
		cohorts: [cohort],
		ids: own.map(({ id }) => id),
		setApart: true
	});
	const rooms = records.filter(isOfRoom);
	const people = records.filter((record) => !isOfRoom(record));
	if (people.length > 0) await collect(outcomePages(database, words, filterOf(people)), held);
	if (rooms.length > 0) await collect(roomPages(database, filterOf(rooms)), held);
	return held;
}

async function collect(
	pages: AsyncIterable<RecordPage<TravelRecord>>,
	into: Map<Uuid, TravelRecord>
): Promise<void> {
	for await (const { records } of pages) for (const record of records) into.set(record.id, record);
}
