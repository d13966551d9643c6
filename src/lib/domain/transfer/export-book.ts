import { suppressTable } from '../disclosure/index.ts';
import { WAVES, type Outcome, type Wave } from '../outcome/index.ts';
import type { ItemKind } from '../quiz/index.ts';
import type { ItemId, OptionId } from '../shared/index.ts';
import { ANSWER_COLUMNS, answerRows, type Cell } from './answer-rows.ts';
import { optionCounts, type OptionCount } from './option-counts.ts';

/** What an item and its options mean, in one language: the data dictionary's source. */
export interface ItemWords {
	readonly id: ItemId;
	readonly version: number;
	readonly kind: ItemKind;
	readonly indicator: string;
	readonly module: string;
	readonly prompt: string;
	readonly options: readonly {
		readonly id: OptionId | 'dont-know' | 'skipped';
		readonly meaning: string;
		readonly right: boolean;
	}[];
}

export interface Sheet {
	/** Of the sheet in a spreadsheet, and of the file in CSV. Part of the format. */
	readonly name: 'answers' | 'counts' | 'dictionary';
	readonly columns: readonly string[];
	readonly rows: readonly (readonly Cell[])[];
}

/** What is saved: one sheet as CSV, all of them as a spreadsheet, or the records as JSON Lines. */
export type TableFile = Sheet['name'] | 'book' | 'lines';

/** Everything that tables show, made once: screen, CSV and spreadsheet cannot disagree. */
export interface ExportBook {
	readonly answers: Sheet;
	readonly counts: Sheet;
	readonly dictionary: Sheet;
	/** The records whose rows are in `answers`. */
	readonly outcomes: readonly Outcome[];
	/** Records that are left out, because too few people of their group took part. */
	readonly withheld: number;
}

/**
 * The tables of a device's outcomes for use inside the programme. Groups (a cohort at one wave) of fewer than `least`
 * people are left out as a whole, and counts that would tell what few people answered are hidden.
 */
export function makeExportBook(
	outcomes: readonly Outcome[],
	words: readonly ItemWords[],
	least: number
): ExportBook {
	const groups = groupsOf(outcomes);
	const kept = [...groups.values()].filter((group) => group.length >= least).flat();
	return {
		answers: { name: 'answers', columns: ANSWER_COLUMNS, rows: kept.flatMap(answerRows) },
		counts: countsSheet(kept, words, least),
		dictionary: dictionarySheet(words),
		outcomes: kept.map(withoutCode),
		withheld: outcomes.length - kept.length
	};
}

/** A sealed code is for matching and for no table. */
export function withoutCode(outcome: Outcome): Outcome {
	const { code, ...rest } = outcome;
	return code === undefined ? outcome : { ...rest, schema: 1 };
}

function groupsOf(outcomes: readonly Outcome[]): ReadonlyMap<string, readonly Outcome[]> {
	const groups = new Map<string, Outcome[]>();
	for (const outcome of outcomes) {
		const key = `${outcome.cohort ?? ''} ${outcome.wave}`;
		groups.set(key, [...(groups.get(key) ?? []), outcome]);
	}
	return groups;
}

/** In `count`: stands for a number that would tell of few people. */
export const HIDDEN_COUNT = 'few';

const COUNT_COLUMNS = ['item', 'item_version', 'wave', 'option', 'meaning', 'count'] as const;

function countsSheet(
	outcomes: readonly Outcome[],
	words: readonly ItemWords[],
	least: number
): Sheet {
	const rows = WAVES.flatMap((wave) =>
		words.flatMap((item) => {
			const counts = optionCounts(outcomes, item, wave);
			const hidden = item.kind === 'signs' ? fewOfEach(counts, least) : fewOfAll(counts, least);
			return counts.options.map(({ option, count }, at) =>
				countRow(item, wave, option, hidden.has(at) ? HIDDEN_COUNT : count)
			);
		})
	);
	return { name: 'counts', columns: COUNT_COLUMNS, rows };
}

function countRow(
	{ id, version, options }: ItemWords,
	wave: Wave,
	option: string,
	count: Cell
): readonly Cell[] {
	const meaning = options.find((known) => known.id === option)?.meaning ?? '';
	return [id, version, wave, option, meaning, count];
}

/** One answer each: a hidden count must not come out of the others and the number of people. */
function fewOfAll({ options }: OptionCount, least: number): ReadonlySet<number> {
	const table = [options.map(({ count }) => count)];
	const totals = { rows: true, columns: false };
	if (!options.some(isFew(least))) return new Set();
	const { primary, complementary } = suppressTable(table, least, totals);
	return new Set([...primary, ...complementary].map(({ column }) => column));
}

/** Several answers each: every card stands alone against the number of people. */
function fewOfEach({ options, people }: OptionCount, least: number): ReadonlySet<number> {
	const few = isFew(least);
	return new Set(
		options.flatMap(({ count }, at) =>
			few({ count }) || few({ count: people - count }) ? [at] : []
		)
	);
}

function isFew(least: number): (entry: { readonly count: number }) => boolean {
	return ({ count }) => count > 0 && count < least;
}

const DICTIONARY_COLUMNS = [
	'item',
	'item_version',
	'kind',
	'indicator',
	'module',
	'question',
	'option',
	'meaning',
	'favourable'
] as const;

function dictionarySheet(words: readonly ItemWords[]): Sheet {
	const rows = words.flatMap(({ id, version, kind, indicator, module, prompt, options }) =>
		options.map((option) => [
			id,
			version,
			kind,
			indicator,
			module,
			prompt,
			option.id,
			option.meaning,
			option.right ? 'yes' : 'no'
		])
	);
	return { name: 'dictionary', columns: DICTIONARY_COLUMNS, rows };
}
