import { sql, type Transaction } from 'kysely';
import * as v from 'valibot';
import type { Outcome } from '#lib/domain/outcome/index.ts';
import { isOfRoom, type TravelRecord } from '#lib/domain/transfer/index.ts';
import { readEnvelope } from '#lib/schema/transfer/read-record.ts';
import { AnswerWords } from '../store/answer-words.ts';
import { keepOutcomes, keepRooms, type Room } from '../store/keep-records.ts';
import { namesDone } from '../store/migrate.ts';
import type { Database } from '../store/open-database.ts';
import {
	cohortKey,
	outcomeRow,
	roomRow,
	type Arrival,
	type OutcomeRow,
	type RoomRow
} from '../store/record-rows.ts';
import type { HubTables } from '../store/tables.ts';
import { headSchema, lineSchema, type BackupEnd, type RecordLine } from './backup-lines.ts';
import { keptTables } from './write-backup.ts';

/** The backup cannot be put back. Nothing was changed. Its message is for the person at the terminal. */
export class RestoreProblem extends Error {
	constructor(message: string) {
		super(message);
		this.name = 'RestoreProblem';
	}
}

/** Whatever was held finds its place again. */
const ROOM: Room = { mostCounted: 2_000_000_000, mostUnproven: 2_000_000_000 };
/** Written at once; of one cohort each. */
const MOST_AT_ONCE = 1_000;

interface Waiting {
	readonly record: TravelRecord;
	readonly arrival: Arrival;
}

/**
 * Puts a backup into an empty hub whose schema is up to date: all of it or nothing. Counts are made anew from the
 * records. Rejects with a `RestoreProblem`.
 */
export function restoreBackup(
	database: Database,
	lines: AsyncIterable<string>
): Promise<BackupEnd> {
	return database.transaction().execute(async (transaction) => {
		if (!(await isEmpty(transaction))) {
			throw new RestoreProblem('This hub has data already. Put a backup into an empty one.');
		}
		const tables = await keptTables(transaction);
		const shelf = new RecordShelf(transaction);
		let [isFirst, rows] = [true, 0];
		let end: BackupEnd | null = null;
		for await (const line of lines) {
			if (isFirst) await checkHead(transaction, line);
			else if (end !== null) throw new RestoreProblem('Something stands behind its end.');
			else {
				const read = readLine(line);
				if ('sum' in read) await shelf.put(read);
				else if ('table' in read) rows += await putRow(transaction, tables, read);
				else end = read.end;
			}
			isFirst = false;
		}
		await shelf.empty();
		if (end === null) throw new RestoreProblem('The backup was cut off: its end is missing.');
		if (end.rows !== rows || end.records !== shelf.count) {
			throw new RestoreProblem('The backup does not have what its end says.');
		}
		return end;
	});
}

async function isEmpty(transaction: Transaction<HubTables>): Promise<boolean> {
	const { rows } = await sql`
		select 1 from cohort union all select 1 from outcome union all select 1 from room_count limit 1`.execute(
		transaction
	);
	return rows.length === 0;
}

async function checkHead(transaction: Transaction<HubTables>, line: string): Promise<void> {
	const head = v.safeParse(headSchema, parsed(line));
	if (!head.success)
		throw new RestoreProblem('This is not a backup of a hub, or of a newer Safar.');
	const known = await namesDone(transaction);
	const newer = head.output.schema.filter((name) => !known.includes(name));
	if (newer.length > 0) {
		throw new RestoreProblem(
			`The backup was made by a newer Safar (it knows ${newer.join(', ')}): start that one.`
		);
	}
}

function readLine(line: string): v.InferOutput<typeof lineSchema> {
	const read = v.safeParse(lineSchema, parsed(line));
	if (!read.success) throw new RestoreProblem('A line of the backup cannot be read.');
	return read.output;
}

function parsed(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return null;
	}
}

async function putRow(
	transaction: Transaction<HubTables>,
	tables: readonly string[],
	{ table, row }: { readonly table: string; readonly row: object }
): Promise<number> {
	if (!tables.includes(table)) throw new RestoreProblem(`No backup has a table ${table}.`);
	const { numAffectedRows } = await sql`
		insert into ${sql.table(table)}
		select * from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(row)}::jsonb)`.execute(
		transaction
	);
	return Number(numAffectedRows ?? 0);
}

/** Collects the records of a cohort, which stand behind each other, and writes them together. */
class RecordShelf {
	count = 0;
	readonly #transaction: Transaction<HubTables>;
	readonly #words: AnswerWords;
	#cohort = '';
	#waiting: Waiting[] = [];

	constructor(transaction: Transaction<HubTables>) {
		this.#transaction = transaction;
		this.#words = new AnswerWords(transaction);
	}

	async put({ flags, arrived, ...envelope }: RecordLine): Promise<void> {
		const read = readEnvelope(envelope, this.count);
		if (read.kind === 'aside') {
			throw new RestoreProblem(`A record of the backup is ${read.aside.reason}.`);
		}
		const cohort = cohortKey(read.outcome.cohort);
		if (cohort !== this.#cohort || this.#waiting.length >= MOST_AT_ONCE) await this.empty();
		this.#cohort = cohort;
		this.#waiting.push({ record: read.outcome, arrival: { flags, arrived } });
	}

	async empty(): Promise<void> {
		const waiting = this.#waiting.splice(0);
		if (waiting.length === 0) return;
		const outcomes: OutcomeRow[] = [];
		const rooms: RoomRow[] = [];
		await this.#words.learn(
			waiting.flatMap(({ record }) => (isOfRoom(record) ? [] : record.answers))
		);
		for (const { record, arrival } of waiting) {
			if (isOfRoom(record)) rooms.push(roomRow(record, arrival));
			else outcomes.push(outcomeRow(record, this.#numbersOf(record), arrival));
		}
		const people =
			outcomes.length === 0
				? []
				: await keepOutcomes(this.#transaction, this.#cohort, outcomes, ROOM);
		const counted =
			rooms.length === 0 ? [] : await keepRooms(this.#transaction, this.#cohort, rooms, ROOM);
		this.count += [...people, ...counted].length;
	}

	#numbersOf({ answers }: Outcome): readonly number[] {
		const numbers = this.#words.encode(answers);
		if (numbers === null) throw new RestoreProblem('The backup has more words than a hub holds.');
		return numbers;
	}
}
