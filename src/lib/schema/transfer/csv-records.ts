import { parse } from 'csv-parse/browser/esm/sync';
import * as v from 'valibot';
import { ABOUT_ASKED, ANSWER_COLUMNS, type Incoming } from '#lib/domain/transfer/index.ts';
import { readRecord, setAside } from './read-record.ts';

/** Separators that spreadsheets write. */
const SEPARATORS = [',', ';', '\t'] as const;
/** Lines are parsed together; one that cannot be parsed is then looked at alone. */
const LINES_AT_ONCE = 200;

const cellsSchema = v.array(v.array(v.string()));

interface Row {
	readonly line: string;
	readonly cells: ReadonlyMap<string, string>;
}

export function isCsvHead(line: string): boolean {
	const names = line
		.toLowerCase()
		.split(/[,;\t]/)
		.map(unquoted);
	return ANSWER_COLUMNS.every((column) => names.includes(column));
}

/** Turns the table of answers back into records. Rows may stand in any order; a record with a row missing is set aside. */
export class CsvRecords {
	readonly #separator: string;
	readonly #columns: readonly string[];
	readonly #records = new Map<string, Row[]>();
	readonly #strange: string[] = [];
	#lines: string[] = [];

	constructor(head: string) {
		this.#separator = SEPARATORS.find((separator) => head.includes(separator)) ?? ',';
		this.#columns = head.toLowerCase().split(this.#separator).map(unquoted);
	}

	/** Records seen so far. */
	get count(): number {
		return this.#records.size + this.#strange.length;
	}

	take(line: string): void {
		this.#lines.push(line);
		if (this.#lines.length >= LINES_AT_ONCE) this.#flush();
	}

	/** Every record with its place, made one after the other as they are asked for. */
	*incoming(): Generator<readonly [place: number, Incoming]> {
		this.#flush();
		let place = 0;
		for (const rows of this.#records.values()) {
			yield [place, toRecord(rows, place)];
			place += 1;
		}
		for (const line of this.#strange) {
			yield [place, setAside(place, 'damaged', '', line)];
			place += 1;
		}
	}

	#flush(): void {
		const lines = this.#lines;
		this.#lines = [];
		const together = this.#cellsOf(lines.join('\n'));
		for (const [at, line] of lines.entries()) {
			const cells = together?.length === lines.length ? together[at] : this.#cellsOf(line)?.[0];
			if (cells?.length === this.#columns.length) this.#add(line, cells);
			else this.#strange.push(line);
		}
	}

	#add(line: string, cells: readonly string[]): void {
		const row = new Map(this.#columns.map((name, at) => [name, withoutGuard(cells[at] ?? '')]));
		const id = row.get('outcome') ?? '';
		const rows = this.#records.get(id) ?? [];
		rows.push({ line, cells: row });
		this.#records.set(id, rows);
	}

	#cellsOf(text: string): readonly (readonly string[])[] | null {
		try {
			const cells: unknown = parse(text, {
				delimiter: this.#separator,
				relax_column_count: true,
				skip_empty_lines: true
			});
			return v.parse(cellsSchema, cells);
		} catch {
			return null;
		}
	}
}

/** Fields that all rows of a record repeat. */
const HEAD = ANSWER_COLUMNS.slice(0, ANSWER_COLUMNS.indexOf('answer'));

function toRecord(rows: readonly Row[], place: number): Incoming {
	const sorted = [...rows].sort(
		(one, other) => numberOf(one, 'answer') - numberOf(other, 'answer')
	);
	const [first] = sorted;
	const text = rows.map(({ line }) => line).join('\n');
	const isWhole =
		first !== undefined &&
		sorted.length === numberOf(first, 'answers') &&
		sorted.every((row, at) => numberOf(row, 'answer') === at + 1) &&
		sorted.every((row) => HEAD.every((name) => row.cells.get(name) === first.cells.get(name)));
	return isWhole
		? readRecord(recordOf(first, sorted), place)
		: setAside(place, 'damaged', '', text);
}

function recordOf(first: Row, rows: readonly Row[]): unknown {
	const text = (name: string) => first.cells.get(name) ?? '';
	const given = (field: string, name: string) => (text(name) === '' ? {} : { [field]: text(name) });
	const about = {
		...given('ageBand', 'age_band'),
		...given('gender', 'gender'),
		...given('origin', 'origin')
	};
	return {
		id: text('outcome'),
		schema: numberOf(first, 'schema'),
		cohort: text('cohort') === '' ? null : text('cohort'),
		instrument: {
			id: text('instrument'),
			version: numberOf(first, 'instrument_version'),
			form: text('form')
		},
		wave: text('wave'),
		setting: text('setting'),
		locale: text('language'),
		week: text('week'),
		...(text('about') === ABOUT_ASKED ? { about } : {}),
		...given('link', 'link'),
		answers: rows.map((row) => ({
			item: row.cells.get('item') ?? '',
			version: numberOf(row, 'item_version'),
			option: row.cells.get('option') ?? ''
		})),
		content: text('content')
	};
}

function numberOf(row: Row, name: string): number {
	const text = row.cells.get(name) ?? '';
	return /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
}

/** The apostrophe that keeps a spreadsheet from running a cell as a formula. No word of a record begins with one. */
function withoutGuard(cell: string): string {
	return cell.startsWith("'") ? cell.slice(1) : cell;
}

function unquoted(name: string): string {
	return name.trim().replace(/^"(.*)"$/, '$1');
}
