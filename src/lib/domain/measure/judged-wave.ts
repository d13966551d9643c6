import type { OptionId } from '../shared/index.ts';
import { WAVES, type Answer, type Outcome, type Wave } from '../outcome/index.ts';
import type { ItemKey } from '../quiz/index.ts';
import { FullerKept } from './people-of.ts';
import { NOT_ASKED, SKIPPED, verdictOf } from './verdict.ts';

/** Everybody of one wave, judged. Person `n` stands at place `n` of every list. */
export interface JudgedWave {
	readonly wave: Wave;
	readonly outcomes: readonly Outcome[];
	/** Who it was: a number from 0, the same in every wave for somebody who is linked. */
	readonly people: Int32Array;
	/** With whom: people of one cohort learned together. Each cohort has a number from 0. */
	readonly sessions: Int32Array;
	/** By `itemName`. */
	readonly items: ReadonlyMap<string, ItemColumn>;
}

export interface ItemColumn {
	readonly key: ItemKey;
	/** One verdict for each person. */
	readonly verdicts: Uint8Array;
	/** How many people ticked a card; of `signs` items only. */
	readonly ticks: ReadonlyMap<OptionId, number>;
}

export interface JudgedCohort {
	/** Those in which somebody took part, in order. */
	readonly waves: readonly JudgedWave[];
	/** Answers to an item or version that is in no key, or that fit no option of it. */
	readonly notJudged: number;
}

/** So many records are taken in one breath: short enough that a page never stops. */
const BREATH = 400;

export function itemName({ id, version }: Pick<ItemKey, 'id' | 'version'>): string {
	return `${id} ${version}`;
}

/** In small steps: between two, the caller may let a page breathe. One record for each person and wave is kept. */
export function* judgeCohort(
	outcomes: readonly Outcome[],
	keys: readonly ItemKey[]
): Generator<undefined, JudgedCohort> {
	const kept = new FullerKept(outcomes.length);
	const cohorts = new Map<string, number>();
	for (let n = 0; n < outcomes.length; n++) {
		const outcome = outcomes[n];
		if (outcome !== undefined) kept.take(outcome);
		if (n % BREATH === 0) yield;
	}
	const waves: JudgedWave[] = [];
	let notJudged = 0;
	for (const wave of WAVES) {
		const held = kept.waves.get(wave);
		if (held === undefined) continue;
		const { outcomes: people } = held;
		yield;
		const judge = new WaveJudge(keys, people.length);
		const sessions = new Int32Array(people.length);
		for (let n = 0; n < people.length; n++) {
			judge.take(n, people[n]?.answers ?? []);
			sessions[n] = numberOf(people[n]?.cohort ?? '', cohorts);
			if (n % BREATH === 0) yield;
		}
		notJudged += judge.notJudged;
		waves.push({
			wave,
			outcomes: people,
			people: Int32Array.from(held.people),
			sessions,
			items: judge.columns()
		});
	}
	return { waves, notJudged };
}

function numberOf(name: string, numbers: Map<string, number>): number {
	const known = numbers.get(name);
	if (known !== undefined) return known;
	numbers.set(name, numbers.size);
	return numbers.size - 1;
}

interface OpenColumn {
	readonly key: ItemKey;
	readonly verdicts: Uint8Array;
	readonly ticks: Map<OptionId, number>;
	/** What each single option is worth: judged once, then looked up. */
	readonly worth: Map<string, number | null>;
}

class WaveJudge {
	notJudged = 0;
	readonly #people: number;
	readonly #keys = new Map<string, Map<number, ItemKey>>();
	readonly #columns = new Map<string, Map<number, OpenColumn>>();
	/** By the place of an answer in its record. */
	readonly #lastAt: (OpenColumn | undefined)[] = [];

	constructor(keys: readonly ItemKey[], people: number) {
		this.#people = people;
		for (const key of keys) {
			const versions = this.#keys.get(key.id) ?? new Map<number, ItemKey>();
			this.#keys.set(key.id, versions.set(key.version, key));
		}
	}

	take(person: number, answers: readonly Answer[]): void {
		let strangers: Set<string> | null = null;
		for (let n = 0; n < answers.length; n++) {
			const answer = answers[n];
			if (answer === undefined) continue;
			const column = this.#columnAt(n, answer);
			// What belongs to an item is taken up where it first stands.
			if (column !== null && column.verdicts[person] !== NOT_ASKED) continue;
			const verdict = column === null ? null : judge(column, answer, answers);
			if (column !== null && verdict !== null) column.verdicts[person] = verdict;
			else strangers = (strangers ?? new Set()).add(`${answer.item} ${answer.version}`);
		}
		this.notJudged += strangers?.size ?? 0;
	}

	columns(): ReadonlyMap<string, ItemColumn> {
		const all = [...this.#columns.values()].flatMap((versions) => [...versions.values()]);
		return new Map(all.map((column) => [itemName(column.key), column]));
	}

	/** People of one form mostly answer the same items in the same order. */
	#columnAt(place: number, answer: Answer): OpenColumn | null {
		const last = this.#lastAt[place];
		if (last?.key.id === answer.item && last.key.version === answer.version) return last;
		const column = this.#columnOf(answer);
		if (column !== null) this.#lastAt[place] = column;
		return column;
	}

	#columnOf({ item, version }: Answer): OpenColumn | null {
		const known = this.#columns.get(item)?.get(version);
		if (known !== undefined) return known;
		const key = this.#keys.get(item)?.get(version);
		if (key === undefined) return null;
		const versions = this.#columns.get(item) ?? new Map<number, OpenColumn>();
		const made: OpenColumn = {
			key,
			verdicts: new Uint8Array(this.#people),
			ticks: new Map(),
			worth: new Map()
		};
		this.#columns.set(item, versions.set(version, made));
		return made;
	}
}

function judge(column: OpenColumn, answer: Answer, answers: readonly Answer[]): number | null {
	const { key, worth } = column;
	if (key.kind === 'signs') return judgeSigns(column, answer, answers);
	const known = worth.get(answer.option);
	if (known !== undefined) return known;
	const verdict = verdictOf(key, [answer]);
	worth.set(answer.option, verdict);
	return verdict;
}

/** A `signs` item has one answer for each card that was ticked. */
function judgeSigns(
	{ key, ticks }: OpenColumn,
	{ item, version }: Answer,
	answers: readonly Answer[]
): number | null {
	const cards = answers.filter((one) => one.item === item && one.version === version);
	const verdict = verdictOf(key, cards);
	if (verdict === null || verdict === SKIPPED) return verdict;
	const ticked = new Set(cards.map(({ option }) => option));
	for (const option of ticked) ticks.set(option, (ticks.get(option) ?? 0) + 1);
	return verdict;
}
