import { countOfNone, type GroupOutcome } from '../group/index.ts';
import type { ItemKey } from '../quiz/index.ts';
import { FAVOURABLE, verdictOf } from './verdict.ts';

/** One record of a room, held against the key of its item. */
export interface JudgedHands {
	readonly group: GroupOutcome;
	readonly key: ItemKey;
	/** People whose answer was right, or helpful. */
	readonly right: number;
	/** People who raised no hand. */
	readonly none: number;
}

/** A record counts only where each of its options is one of the item's; others are told as not judged. */
export function judgeHands(
	groups: readonly GroupOutcome[],
	keys: readonly ItemKey[]
): { readonly judged: readonly JudgedHands[]; readonly notJudged: number } {
	const judged = groups.flatMap((group) => {
		const key = keys.find(({ id, version }) => id === group.item && version === group.version);
		const right = key === undefined ? null : rightOf(group, key);
		return key === undefined || right === null
			? []
			: [{ group, key, right, none: countOfNone(group) }];
	});
	return { judged, notJudged: groups.length - judged.length };
}

function rightOf({ item, version, counts }: GroupOutcome, key: ItemKey): number | null {
	if (key.kind === 'signs') return null;
	let right = 0;
	for (const { option, count } of counts) {
		const verdict = verdictOf(key, [{ item, version, option }]);
		if (verdict === null) return null;
		if (verdict === FAVOURABLE) right += count;
	}
	return right;
}
