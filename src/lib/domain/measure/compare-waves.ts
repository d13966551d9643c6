import type { IndicatorId } from '../shared/index.ts';
import type { Wave } from '../outcome/index.ts';
import type { ItemKind } from '../quiz/index.ts';
import { comparabilityOf, type Comparability } from './comparability.ts';
import { mean } from './moments.ts';
import { toPercent } from './to-percent.ts';

export type LaterWave = Exclude<Wave, 'baseline'>;

/** Baseline against a later wave, by the people who are linked in both and answered in both. */
export interface WaveComparison {
	readonly indicator: IndicatorId;
	readonly kind: ItemKind;
	readonly to: LaterWave;
	readonly pairs: number;
	readonly comparability: Comparability;
	/** Mean change of a person's share of right answers, in percentage points; given when compared. */
	readonly points: number | null;
}

/** `changes`: of each linked person's share of right answers, -1 to 1. */
export function compareWaves(
	name: Pick<WaveComparison, 'indicator' | 'kind' | 'to'>,
	changes: readonly number[]
): WaveComparison {
	const pairs = changes.length;
	const comparability = comparabilityOf(pairs);
	return {
		...name,
		pairs,
		comparability,
		points: comparability === 'compare' ? toPercent(mean(changes), pairs) : null
	};
}
