import type { IndicatorId, ItemId } from '../shared/index.ts';
import { responseFromAnswers, type Answer, type Outcome } from '../outcome/index.ts';
import { isHelpful, scoreAnswer, type ItemKey, type ItemKind } from '../quiz/index.ts';

/** One item of one outcome, as a report counts it. `favourable`: right, enough signs, or a helpful attitude. */
export interface JudgedItem {
	readonly item: ItemId;
	readonly indicator: IndicatorId;
	readonly kind: ItemKind;
	readonly verdict: 'favourable' | 'unfavourable' | 'dont-know' | 'skipped';
}

export interface JudgedOutcome {
	readonly items: readonly JudgedItem[];
	/** Answers to an item or version that is in no key, or that fit no option of it. */
	readonly notJudged: number;
}

/** Keys by item and version, to be found at once among a hundred thousand outcomes. */
export type KeyIndex = ReadonlyMap<string, ItemKey>;

/** `keys` hold one entry for each item and version that was ever asked. */
export function indexKeys(keys: readonly ItemKey[]): KeyIndex {
	return new Map(keys.map((key) => [`${key.id} ${key.version}`, key]));
}

export function judgeOutcome(outcome: Outcome, keys: KeyIndex): JudgedOutcome {
	const byItem = new Map<string, Answer[]>();
	for (const answer of outcome.answers) {
		const name = `${answer.item} ${answer.version}`;
		const before = byItem.get(name);
		if (before === undefined) byItem.set(name, [answer]);
		else before.push(answer);
	}
	const judged = [...byItem].map(([name, answers]) => judgeItem(answers, keys.get(name)));
	const items = judged.filter((item) => item !== null);
	return { items, notJudged: judged.length - items.length };
}

function judgeItem(answers: readonly Answer[], key: ItemKey | undefined): JudgedItem | null {
	if (key === undefined) return null;
	const { id: item, indicator, kind } = key;
	const score = scoreAnswer(key, responseFromAnswers(kind, answers));
	switch (score.kind) {
		case 'right':
			return { item, indicator, kind, verdict: 'favourable' };
		case 'wrong':
			return { item, indicator, kind, verdict: 'unfavourable' };
		case 'signs':
			return { item, indicator, kind, verdict: score.namesEnough ? 'favourable' : 'unfavourable' };
		case 'attitude':
			return {
				item,
				indicator,
				kind,
				verdict: isHelpful(score.degree) ? 'favourable' : 'unfavourable'
			};
		case 'dont-know':
		case 'skipped':
			return { item, indicator, kind, verdict: score.kind };
		case 'not-judged':
			return null;
	}
}
