import { verdictOf, FAVOURABLE, spreadOfTotals, type Theme } from '../measure/index.ts';
import { monthOfWeek, type Answer, type Wave } from '../outcome/index.ts';
import type { ItemKey } from '../quiz/index.ts';
import type { IsoWeek } from '../shared/index.ts';
import { sumName, SumsBook, type Sums } from './sums.ts';

/** How often each answer was given by the people of one form in one week. */
export interface AnswerCounts {
	readonly wave: Wave;
	readonly week: IsoWeek;
	readonly people: number;
	readonly answers: readonly { readonly answer: Answer; readonly count: number }[];
}

/**
 * What one cohort adds to the trend by month. Warning signs are left out: counts of cards do not tell who named enough
 * of them. People of a theme are the most who answered one of its items, which is never too many.
 */
export function trendSums(rows: readonly AnswerCounts[], keys: readonly ItemKey[]): Sums {
	const judge = judgeBy(keys);
	const counts = new SumsBook();
	const book = new SumsBook();
	for (const { wave, week, people, answers } of rows) {
		const month = monthOfWeek(week);
		book.add(sumName('month', month, wave), [people]);
		const items = new Map<string, { theme: Theme; numbers: [number, number, number] }>();
		for (const { answer, count } of answers) {
			const judged = judge(answer);
			if (judged === null) continue;
			const item = items.get(answer.item) ?? { theme: judged.theme, numbers: [0, 0, 0] };
			items.set(answer.item, item);
			item.numbers[0] += count;
			if (judged.isRight) item.numbers[1] += count;
			if (answer.option === 'dont-know') item.numbers[2] += count;
		}
		const most = new Map<string, number>();
		for (const { theme, numbers } of items.values()) {
			const name = sumName(month, wave, theme.indicator, theme.kind);
			counts.add(name, [0, ...numbers]);
			most.set(name, Math.max(most.get(name) ?? 0, numbers[0]));
		}
		for (const [name, asked] of most) counts.add(name, [asked]);
	}
	for (const [name, [people = 0, given = 0, right = 0, dontKnow = 0]] of counts.sums())
		book.add(sumName('trend', name), [people, dontKnow, ...spreadOfTotals(given, right, right)]);
	return book.sums();
}

/** `null`: not judged, skipped, or of a kind that counts do not tell. */
function judgeBy(keys: readonly ItemKey[]) {
	const known = new Map(keys.map((key) => [sumName(key.id, key.version), key]));
	return (answer: Answer): { readonly theme: Theme; readonly isRight: boolean } | null => {
		const key = known.get(sumName(answer.item, answer.version));
		if (key === undefined || key.kind === 'signs' || answer.option === 'skipped') return null;
		const verdict = verdictOf(key, [answer]);
		return verdict === null ? null : { theme: key, isRight: verdict === FAVOURABLE };
	};
}
