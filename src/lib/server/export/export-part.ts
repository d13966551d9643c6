import { attachment, problem, problemSchema } from '../http/answers.ts';
import type { Call, Person, Route } from '../http/route.ts';
import type { HubContext, HubPart } from '../hub-context.ts';
import { Turnstile } from '../ingest/turnstile.ts';
import { weekOf } from '../ingest/week-of.ts';
import { writeAudit } from '../people/audit.ts';
import { answersCsv } from './answers-csv.ts';
import { answersXlsx } from './answers-xlsx.ts';
import { exportedRecords, type ExportedRecords } from './exported-records.ts';
import { exportScope, type ExportScope } from './export-scope.ts';
import { readableOf } from './readable-of.ts';
import { recordLines } from './record-lines.ts';
import { isPlace, safarPart } from './safar-part.ts';

/** Files that are written at once: each holds a page of records in memory. */
const MOST_AT_ONCE = 6;

const WHICH =
	'`?cohort=` or `?programme=` says of what, else it is all that the person may see. `x-safar-records` counts first.';

interface Table {
	readonly file: string;
	readonly type: string;
	readonly says: string;
	readonly chunks: (records: ExportedRecords) => AsyncGenerator<Uint8Array>;
}

const TABLES: readonly Table[] = [
	{
		file: 'answers.csv',
		type: 'text/csv; charset=utf-8',
		says: 'A row for each answer, as CSV.',
		chunks: answersCsv
	},
	{
		file: 'answers.xlsx',
		type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		says: 'The same as a spreadsheet.',
		chunks: answersXlsx
	},
	{
		file: 'records.jsonl',
		type: 'application/x-ndjson',
		says: 'A record in each line, with its checksum.',
		chunks: recordLines
	}
];

/** What leaves the hub as files. Each is written into the audit before its first byte. */
export function exportPart(context: HubContext): HubPart {
	const turnstile = new Turnstile(MOST_AT_ONCE);
	return {
		routes: [
			...TABLES.map((table) => tableRoute(context, turnstile, table)),
			safarRoute(context, turnstile)
		]
	};
}

function tableRoute(context: HubContext, turnstile: Turnstile, table: Table): Route {
	return {
		...common(table.file, `${table.says} Groups of fewer than five stay out. ${WHICH}`, table.type),
		handle(call) {
			return guarded(context, turnstile, call, table.file, async ({ cohorts }, leave) => {
				const records = await exportedRecords(context.store, cohorts);
				const body = readableOf(table.chunks(records), leave);
				return attachment(body, nameOf(table.file, context), table.type, {
					'x-safar-records': String(records.count),
					'x-safar-withheld': String(records.withheld)
				});
			});
		}
	};
}

const SAFAR_TYPE = 'application/gzip';

/** For another hub or a trainer's device, where there is no network between them. */
function safarRoute(context: HubContext, turnstile: Turnstile): Route {
	const file = 'records.safar';
	return {
		...common(
			file,
			`Whole records for another hub or device, 5,000 at once; \`x-safar-next\` goes into \`?from=\` for the next file. ${WHICH}`,
			SAFAR_TYPE
		),
		handle(call) {
			const from = call.query.get('from');
			if (from !== null && !isPlace(from)) return problem('malformed');
			return guarded(context, turnstile, call, file, async ({ cohorts }, leave) => {
				const part = await safarPart(context.store, cohorts, from, context.version);
				leave();
				return attachment(part.file, nameOf(file, context), SAFAR_TYPE, {
					'x-safar-records': String(part.count),
					...(part.next === null ? {} : { 'x-safar-next': part.next })
				});
			});
		}
	};
}

function common(file: string, says: string, type: string) {
	return {
		method: 'GET',
		path: `/api/exports/${file}`,
		access: 'trainer',
		says,
		body: null,
		answers: {
			200: { says: 'The file.', schema: null, type },
			404: { says: 'Nothing that this person may see.', schema: problemSchema },
			429: { says: 'Too many files are written now.', schema: problemSchema }
		}
	} as const;
}

async function guarded(
	{ store }: HubContext,
	turnstile: Turnstile,
	{ person, query }: Call,
	file: string,
	write: (scope: ExportScope, leave: () => void) => Promise<Response>
): Promise<Response> {
	const scope = person === null ? null : await exportScope(store.database, person, query);
	if (person === null || scope === null) return problem('not-found');
	const leave = turnstile.enter();
	if (leave === null) return problem('too-many', { 'retry-after': '30' });
	try {
		await audit(store.database, person, file, scope);
		return await write(scope, leave);
	} catch (error) {
		leave();
		throw error;
	}
}

function audit(
	database: HubContext['store']['database'],
	person: Person,
	file: string,
	{ about }: ExportScope
): Promise<void> {
	return writeAudit(database, person.id, 'export', `${file} ${about}`);
}

/** `safar-answers-2026-W48.csv`. */
function nameOf(file: string, { now }: HubContext): string {
	return `safar-${file.replace('.', `-${weekOf(now())}.`)}`;
}
