import type { Change, LaterWave, UnlinkedChange } from '../measure/index.ts';
import type { SafeChange, SafeSpan, SafeUnlinked } from './safe-figures.ts';
import type { Teller } from './teller.ts';

const SURE = 0.05;

export function safeChange(
	change: Change & { readonly to: LaterWave },
	teller: Teller
): SafeChange {
	const { to, pairs, comparability, isOneQuestion, people, score, net, generalises } = change;
	const told = pairs >= teller.least;
	const outside = teller.audience !== 'trainer';
	return {
		to,
		pairs: teller.count(pairs),
		comparability,
		isOneQuestion,
		// Outside, the net number of so many people would undo the rounding of both.
		people: !told || people === null || outside ? null : spanOf(people.more, people),
		score: !told || score === null ? null : spanOf(score.points, score),
		gAv:
			comparability === 'compare' && score?.gAv != null ? Math.round(score.gAv * 100) / 100 : null,
		net: net === null || net.pairs < teller.least ? null : spanOf(net.points, net),
		verdict: verdictOf(change),
		generalises
	};
}

export function safeUnlinked(change: UnlinkedChange, teller: Teller): readonly SafeUnlinked[] {
	const { indicator, kind, to, points, low, high } = change;
	const fewest = Math.min(change.peopleBefore, change.peopleAfter);
	const peopleBefore = teller.count(change.peopleBefore);
	const peopleAfter = teller.count(change.peopleAfter);
	// Under thirty people, as with linked ones, nothing is compared.
	if (points === null || low === null || high === null || fewest < 30) return [];
	if (peopleBefore === null || peopleAfter === null) return [];
	return [
		{ indicator, kind, to, peopleBefore, peopleAfter, points: spanOf(points, { low, high }) }
	];
}

function verdictOf({ comparability, score, pAdjusted }: Change): SafeChange['verdict'] {
	if (comparability !== 'compare' || score === null) return null;
	if (pAdjusted === null || pAdjusted >= SURE) return 'not-sure';
	return score.points > 0 ? 'more' : 'fewer';
}

/** Whole numbers, the interval never narrower than the value it belongs to. */
function spanOf(
	value: number,
	{ low, high }: { readonly low: number; readonly high: number }
): SafeSpan {
	return { value: Math.round(value) + 0, low: Math.round(low) + 0, high: Math.round(high) + 0 };
}
