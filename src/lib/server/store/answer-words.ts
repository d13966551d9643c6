import { sql } from 'kysely';
import * as v from 'valibot';
import type { Answer } from '#lib/domain/outcome/index.ts';
import type { Database } from './open-database.ts';

/** All answers that all versions of all items know are a few thousand. More are invented. */
const MOST_WORDS = 60_000;

const wordRows = v.array(
	v.object({ id: v.number(), item: v.string(), version: v.number(), option: v.string() })
);

/**
 * Answers as numbers and back. Each word is asked for once in the life of a process and kept: words are only ever added,
 * so what several processes know cannot differ.
 */
export class AnswerWords {
	readonly #database: Database;
	readonly #ids = new Map<string, number>();
	readonly #words = new Map<number, Answer>();
	readonly #most: number;

	constructor(database: Database, most = MOST_WORDS) {
		this.#database = database;
		this.#most = most;
	}

	/** Makes numbers for answers that have none yet. Those for which there is no room stay without. */
	async learn(answers: readonly Answer[]): Promise<void> {
		const missing = new Map(
			answers.flatMap((answer) => (this.#ids.has(keyOf(answer)) ? [] : [[keyOf(answer), answer]]))
		);
		if (missing.size === 0) return;
		const words = JSON.stringify([...missing.values()]);
		await this.#ask(words);
		if ([...missing.keys()].every((key) => this.#ids.has(key))) return;
		await sql`
			insert into answer_word (item, version, option)
			select item, version, option from (
				select w.item, w.version, w.option,
					row_number() over (order by w.item, w.version, w.option)
						+ (select count(*) from answer_word) as place
				from json_to_recordset(${words}::json) as w(item text, version int4, option text)
				where not exists (
					select from answer_word known where known.item = w.item
						and known.version = w.version and known.option = w.option
				)
			) fresh
			where place <= ${this.#most}
			order by item, version, option
			on conflict do nothing`.execute(this.#database);
		await this.#ask(words);
	}

	/** `null`: one of them has no number. */
	encode(answers: readonly Answer[]): readonly number[] | null {
		const ids: number[] = [];
		for (const answer of answers) {
			const id = this.#ids.get(keyOf(answer));
			if (id === undefined) return null;
			ids.push(id);
		}
		return ids;
	}

	/** Reads from the database those of the numbers that are not known yet. */
	async recall(ids: Iterable<number>): Promise<void> {
		const missing = [...new Set(ids)].filter((id) => !this.#words.has(id));
		if (missing.length === 0) return;
		const { rows } = await sql`
			select id, item, version, option from answer_word where id = any(${missing}::int4[])`.execute(
			this.#database
		);
		this.#keep(rows);
	}

	/** A number that no row explains gives nothing: the record is then unfit, and says so at its gate. */
	decode(ids: readonly number[]): readonly Answer[] {
		return ids.flatMap((id) => this.#words.get(id) ?? []);
	}

	async #ask(words: string): Promise<void> {
		const { rows } = await sql`
			select known.id, known.item, known.version, known.option
			from json_to_recordset(${words}::json) as w(item text, version int4, option text)
			join answer_word known using (item, version, option)`.execute(this.#database);
		this.#keep(rows);
	}

	#keep(rows: readonly unknown[]): void {
		for (const { id, item, version, option } of v.parse(wordRows, rows)) {
			const answer = { item, version, option };
			this.#ids.set(keyOf(answer), id);
			this.#words.set(id, answer);
		}
	}
}

/** Names hold no blank. */
function keyOf({ item, version, option }: Answer): string {
	return `${item} ${version} ${option}`;
}
