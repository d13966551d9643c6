import { holm } from './holm.ts';
import type { Change } from './wave-change.ts';

/**
 * The p of every test of one report, adjusted together (Holm): of thirty indicators that did not change, one or
 * two look as if they had. In the order given; `null` where nothing is compared. With one question for each
 * person exact McNemar is the test, with several the paired t.
 */
export function adjustChanges(changes: readonly Change[]): readonly (number | null)[] {
	const tested = changes.flatMap((change, n) => {
		const p = testOf(change);
		return p === null ? [] : [{ n, p }];
	});
	const adjusted = holm(tested.map(({ p }) => p));
	const byPlace = new Map(tested.map(({ n }, rank) => [n, adjusted[rank] ?? null]));
	return changes.map((_, n) => byPlace.get(n) ?? null);
}

function testOf({ comparability, isOneQuestion, people, score }: Change): number | null {
	if (comparability !== 'compare') return null;
	return isOneQuestion ? (people?.p ?? null) : (score?.p ?? null);
}
