import { sql, type Transaction } from 'kysely';
import * as v from 'valibot';
import { fileLine, type TravelRecord } from '#lib/domain/transfer/index.ts';
import { AnswerWords } from '../store/answer-words.ts';
import type { Database } from '../store/open-database.ts';
import { outcomePages, roomPages, type RecordPage } from '../store/read-records.ts';
import { cohortKey } from '../store/record-rows.ts';
import type { HubTables } from '../store/tables.ts';
import { BACKUP_FORMAT, type BackupEnd } from './backup-lines.ts';
import { KEPT_TABLES } from './backup-tables.ts';

const ROWS = 2_000;
const nameRows = v.array(v.object({ name: v.string() }));
const textRows = v.array(v.object({ row: v.string() }));
const arrivalRows = v.array(
	v.object({ cohort_id: v.string(), id: v.string(), flags: v.number(), arrived: v.string() })
);

/**
 * Everything that a hub could not make anew, as lines of JSON, all of one moment while the hub goes on working. No secret
 * of the hub itself is in it; hashes of passwords are.
 *
 * @returns what stands in it; rows that no gate lets through are counted as `unreadable` and are not in it
 */
export function writeBackup(
	database: Database,
	app: string,
	write: (line: string) => Promise<void>
): Promise<BackupEnd> {
	return database
		.transaction()
		.setIsolationLevel('repeatable read')
		.setAccessMode('read only')
		.execute(async (transaction) => {
			const tell = (line: object) => write(`${JSON.stringify(line)}\n`);
			const schema = await namesOf(
				transaction,
				sql`select name from safar_migration order by name`
			);
			await tell({ safar: 'hub-backup', format: BACKUP_FORMAT, app, schema });
			let rows = 0;
			for (const table of await keptTables(transaction)) {
				rows += await writeTable(transaction, table, write);
			}
			const words = new AnswerWords(transaction);
			const filter = { setApart: true };
			const people = outcomePages(transaction, words, filter, ROWS);
			const found = [
				await writeRecords(transaction, 'outcome', people, tell),
				await writeRecords(transaction, 'room_count', roomPages(transaction, filter, ROWS), tell)
			];
			const end: BackupEnd = {
				rows,
				records: found.reduce((sum, { records }) => sum + records, 0),
				unreadable: found.reduce((sum, { unreadable }) => sum + unreadable, 0)
			};
			await tell({ end });
			return end;
		});
}

/** Those of this schema: parts of a hub that came later have tables that an older backup does not know. */
export async function keptTables(database: Database): Promise<readonly string[]> {
	const there = await namesOf(
		database,
		sql`select table_name as name from information_schema.tables where table_schema = current_schema()`
	);
	return KEPT_TABLES.filter((name) => there.includes(name));
}

async function namesOf(
	database: Database,
	query: ReturnType<typeof sql>
): Promise<readonly string[]> {
	const { rows } = await query.execute(database);
	return v.parse(nameRows, rows).map(({ name }) => name);
}

/** As the database itself writes its rows as JSON, and reads them again. */
async function writeTable(
	transaction: Transaction<HubTables>,
	table: string,
	write: (line: string) => Promise<void>
): Promise<number> {
	await sql`declare rows_of cursor for select to_jsonb(t)::text as row from ${sql.table(table)} t`.execute(
		transaction
	);
	for (let count = 0; ;) {
		const { rows } = await sql`fetch ${sql.lit(ROWS)} from rows_of`.execute(transaction);
		const page = v.parse(textRows, rows);
		for (const { row } of page) await write(`{"table":${JSON.stringify(table)},"row":${row}}\n`);
		count += page.length;
		if (page.length === ROWS) continue;
		await sql`close rows_of`.execute(transaction);
		return count;
	}
}

async function writeRecords(
	transaction: Transaction<HubTables>,
	table: 'outcome' | 'room_count',
	pages: AsyncIterable<RecordPage<TravelRecord>>,
	tell: (line: object) => Promise<void>
): Promise<Pick<BackupEnd, 'records' | 'unreadable'>> {
	let [records, unreadable] = [0, 0];
	for await (const page of pages) {
		const arrivals = await arrivalsOf(transaction, table, page.records);
		for (const record of page.records) {
			const arrival = arrivals.get(keyOf(cohortKey(record.cohort), record.id));
			await tell({ ...fileLine(record), ...arrival });
		}
		records += page.records.length;
		unreadable += page.setAside.length;
	}
	return { records, unreadable };
}

async function arrivalsOf(
	transaction: Transaction<HubTables>,
	table: 'outcome' | 'room_count',
	records: readonly TravelRecord[]
): Promise<ReadonlyMap<string, { readonly flags: number; readonly arrived: string }>> {
	const ids = records.map(({ id }) => id);
	const cohorts = [...new Set(records.map(({ cohort }) => cohortKey(cohort)))];
	const { rows } = await sql`
		select cohort_id, id, flags, arrived from ${sql.table(table)}
		where cohort_id = any(${cohorts}::text[]) and id = any(${ids}::uuid[])`.execute(transaction);
	return new Map(
		v
			.parse(arrivalRows, rows)
			.map(({ cohort_id, id, flags, arrived }) => [keyOf(cohort_id, id), { flags, arrived }])
	);
}

function keyOf(cohort: string, id: string): string {
	return `${cohort} ${id}`;
}
