import { comparabilityOf, type Comparability } from './comparability.ts';
import type { LaterWave } from './compare-waves.ts';
import type { HandsWave } from './hands-wave.ts';
import { sharesApart } from './two-samples.ts';

/** Two waves of rooms as groups of different people. */
export interface HandsChange {
	readonly to: LaterWave;
	readonly peopleBefore: number;
	readonly peopleAfter: number;
	/** By the smaller of the two waves. */
	readonly comparability: Comparability;
	/** Percentage points, with Newcombe's interval for independent samples; `null` unless compared. */
	readonly points: number | null;
	readonly low: number | null;
	readonly high: number | null;
}

export function handsChange(to: LaterWave, before: HandsWave, after: HandsWave): HandsChange {
	const comparability = comparabilityOf(Math.min(before.people, after.people));
	const apart = comparability === 'compare' ? sharesApart(sampleOf(before), sampleOf(after)) : null;
	return {
		to,
		peopleBefore: before.people,
		peopleAfter: after.people,
		comparability,
		points: apart === null ? null : 100 * apart.change,
		low: apart === null ? null : 100 * apart.low,
		high: apart === null ? null : 100 * apart.high
	};
}

function sampleOf({ share, people }: HandsWave) {
	return { right: share * people, people };
}
