import type { Uuid } from '#lib/domain/shared/index.ts';
import type { RefusedReason } from '#lib/domain/sync/index.ts';
import { isOfRoom, type TravelRecord } from '#lib/domain/transfer/index.ts';
import { MOST_OF_COHORT, MOST_OPEN, MOST_UNPROVEN } from '../store/flags.ts';
import type { HubStore } from '../store/hub-store.ts';
import { keepOutcomes, keepRooms, type Room } from '../store/keep-records.ts';
import {
	NO_COHORT,
	outcomeRow,
	roomRow,
	type Arrival,
	type OutcomeRow,
	type RoomRow
} from '../store/record-rows.ts';

export interface KeptRecords {
	/** Durable now, and not there before. */
	readonly fresh: ReadonlySet<Uuid>;
	readonly refused: ReadonlyMap<Uuid, RefusedReason>;
}

const OF_COHORT: Room = { mostCounted: MOST_OF_COHORT, mostUnproven: MOST_UNPROVEN };
const OPEN: Room = { mostCounted: MOST_OPEN, mostUnproven: 0 };

/** Records of one cohort (as the tables know it), in as few statements as there are kinds of them. */
export async function keepRecords(
	store: HubStore,
	cohort: string,
	records: readonly TravelRecord[],
	arrivalOf: (record: TravelRecord) => Arrival
): Promise<KeptRecords> {
	const { database, words } = store;
	const room = cohort === NO_COHORT ? OPEN : OF_COHORT;
	const refused = new Map<Uuid, RefusedReason>();
	const outcomes: OutcomeRow[] = [];
	const rooms: RoomRow[] = [];
	await words.learn(records.flatMap((record) => (isOfRoom(record) ? [] : record.answers)));
	for (const record of records) {
		if (isOfRoom(record)) {
			rooms.push(roomRow(record, arrivalOf(record)));
			continue;
		}
		const answers = words.encode(record.answers);
		if (answers === null) refused.set(record.id, 'too-many-words');
		else outcomes.push(outcomeRow(record, answers, arrivalOf(record)));
	}
	const fresh = new Set([
		...(await keepFit(outcomes, (rows) => keepOutcomes(database, cohort, rows, room), refused)),
		...(await keepFit(rooms, (rows) => keepRooms(database, cohort, rows, room), refused))
	]);
	return { fresh, refused };
}

/**
 * All rows at once; when the database says that one of them cannot be, one by one, so that a row which the gate let
 * through by mistake blocks no other. Rejects with anything that does not lie with the rows.
 */
async function keepFit<Row extends { readonly id: Uuid }>(
	rows: readonly Row[],
	keep: (rows: readonly Row[]) => Promise<ReadonlySet<Uuid>>,
	refused: Map<Uuid, RefusedReason>
): Promise<readonly Uuid[]> {
	if (rows.length === 0) return [];
	try {
		return [...(await keep(rows))];
	} catch (error) {
		if (!liesWithTheData(error)) throw error;
		const [only] = rows;
		if (rows.length === 1 && only !== undefined) {
			refused.set(only.id, 'unfit');
			return [];
		}
		const fresh: Uuid[] = [];
		for (const row of rows) fresh.push(...(await keepFit([row], keep, refused)));
		return fresh;
	}
}

/** SQLSTATE classes 22 (data exception) and 23 (integrity constraint violation); PostgreSQL manual, appendix A. */
function liesWithTheData(error: unknown): boolean {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	return typeof code === 'string' && /^2[23]...$/.test(code);
}
