import type { IndicatorId } from '../shared/index.ts';
import type { Wave } from '../outcome/index.ts';
import type { ItemKind } from '../quiz/index.ts';
import { comparabilityOf, type Comparability } from './comparability.ts';
import type { JudgedItem } from './judge-outcome.ts';
import { toPercent } from './to-percent.ts';

/** Baseline against a later wave, by the people who are linked in both and answered in both. */
export interface WaveComparison {
	readonly indicator: IndicatorId;
	readonly kind: ItemKind;
	readonly to: Exclude<Wave, 'baseline'>;
	readonly pairs: number;
	readonly comparability: Comparability;
	/** Mean change of a person's share of right answers, in percentage points; given when compared. */
	readonly points: number | null;
}

export interface LinkedPair {
	readonly before: readonly JudgedItem[];
	readonly after: readonly JudgedItem[];
}

export function compareWaves(
	name: Pick<WaveComparison, 'indicator' | 'kind' | 'to'>,
	linked: readonly LinkedPair[]
): WaveComparison {
	const changes = linked.flatMap(({ before, after }) => {
		const from = favourableShare(before);
		const to = favourableShare(after);
		return from === null || to === null ? [] : [to - from];
	});
	const pairs = changes.length;
	const comparability = comparabilityOf(pairs);
	const mean = changes.reduce((sum, change) => sum + change, 0) / pairs;
	return {
		...name,
		pairs,
		comparability,
		points: comparability === 'compare' ? toPercent(mean, pairs) : null
	};
}

function favourableShare(items: readonly JudgedItem[]): number | null {
	const given = items.filter(({ verdict }) => verdict !== 'skipped');
	if (given.length === 0) return null;
	return given.filter(({ verdict }) => verdict === 'favourable').length / given.length;
}
