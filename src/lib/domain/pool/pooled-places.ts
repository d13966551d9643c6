import { adjustChanges, type OverallChange, type OverallRow } from '../measure/index.ts';
import { pooledOverallChange } from './pooled-changes.ts';
import { pooledOverall } from './pooled-report.ts';
import { LATER_WAVES } from './sums-of-cohort.ts';
import { sumName, type Sums } from './sums.ts';

/** Cohorts that belong together: of one district, or of one programme. */
export interface PlaceSums {
	/** `null`: those of which nobody said it. */
	readonly name: string | null;
	readonly cohorts: number;
	readonly sums: Sums;
}

/** Everything that is taught, place by place. */
export interface Place {
	readonly name: string | null;
	readonly cohorts: number;
	readonly rows: readonly OverallRow[];
	readonly changes: readonly OverallChange[];
}

/** Tests are adjusted over all places together: of thirty districts, one or two look as if they had changed. */
export function pooledPlaces(places: readonly PlaceSums[]): readonly Place[] {
	const made = places.map(({ name, cohorts, sums }) => ({
		name,
		cohorts,
		rows: pooledOverall(sums),
		changes: LATER_WAVES.filter((to) => sums.has(sumName('change', 'all', to))).map((to) =>
			pooledOverallChange(sums, to)
		)
	}));
	const adjusted = adjustChanges(made.flatMap(({ changes }) => changes));
	let at = 0;
	return made.map((place) => ({
		...place,
		changes: place.changes.map((change) => ({ ...change, pAdjusted: adjusted[at++] ?? null }))
	}));
}
