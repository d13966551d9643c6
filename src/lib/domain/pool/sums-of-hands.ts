import type { GroupOutcome } from '../group/index.ts';
import {
	countHands,
	handsReport,
	judgeHands,
	twoMeanings,
	type HandsCounts,
	type JudgedHands
} from '../measure/index.ts';
import type { ItemKey } from '../quiz/index.ts';
import { groupBy } from '../shared/index.ts';
import { sumName, type SumsBook } from './sums.ts';

/** What the rooms of one cohort add, by theme. Single questions are told of a cohort only. */
export function handsSums(
	book: SumsBook,
	groups: readonly GroupOutcome[],
	keys: readonly ItemKey[]
): void {
	if (groups.length === 0) return;
	const { reach, notJudged } = handsReport(groups, keys);
	for (const { wave, rooms, people } of reach)
		book.add(sumName('hands-reach', wave), [rooms, people]);
	book.add('hands-not-judged', [notJudged]);
	const records = [...new Map(groups.map((group) => [group.id, group])).values()];
	const { judged } = judgeHands(records, keys);
	const versions = groupBy(records, ({ item }) => item);
	const changed = twoMeanings(
		new Map([...versions].map(([item, own]) => [item, new Set(own.map(({ version }) => version))])),
		keys
	);
	const named = ({ group, key }: JudgedHands) => sumName(key.indicator, key.kind, group.wave);
	for (const [name, own] of groupBy(judged, named))
		book.add(sumName('hands', name), numbersOf(countHands(own)));
	const comparable = judged.filter(({ key }) => !changed.includes(key.id));
	for (const [name, own] of groupBy(comparable, named))
		book.add(sumName('hands-compared', name), numbersOf(countHands(own)));
}

function numbersOf({ rooms, people, asked, right, none, cards }: HandsCounts): readonly number[] {
	return [rooms, people, asked, right, none, cards];
}
