import { clustering, designEffect, sizesOf } from './clustering.ts';
import { t95, Z_95 } from './distributions.ts';

/** With fewer sessions, nothing is said beyond the people who were asked. */
export const CLUSTERS_TO_GENERALISE = 10;

export interface ClusterEffect {
	readonly clusters: number;
	/** How alike people of one session are; `null` when it cannot be said. */
	readonly icc: number | null;
	readonly designEffect: number;
	/** False: the interval speaks of people like these, in sessions like these, and is not widened. */
	readonly generalises: boolean;
	/** By how much a variance is multiplied; 1 when nothing is generalised. */
	readonly widening: number;
}

/**
 * How much less people tell because those of one session are alike; `values[n]` is of the session `sessions[n]`.
 * Besides the design effect, the few sessions themselves widen an interval: Student's t with sessions - 1 degrees
 * of freedom in the place of 1.96. Source: E. L. Korn and B. I. Graubard, Survey Methodology 24 (1998) 193.
 */
export function clusterEffect(
	values: readonly number[],
	sessions: readonly string[]
): ClusterEffect {
	const bySession = new Map<string, number[]>();
	let [last, group]: [string | null, number[]] = [null, []];
	for (let n = 0; n < values.length; n++) {
		const session = sessions[n] ?? '';
		// People of one session mostly stand together.
		if (session !== last) {
			group = bySession.get(session) ?? [];
			bySession.set(session, group);
			last = session;
		}
		group.push(values[n] ?? NaN);
	}
	const clusters = bySession.size;
	if (clusters < 2)
		return { clusters, icc: null, designEffect: 1, generalises: false, widening: 1 };
	const groups = [...bySession.values()];
	const { icc } = clustering(groups) ?? { icc: null };
	const { size, cv } = sizesOf(groups);
	const effect = designEffect(size, icc ?? 0, cv);
	const generalises = clusters >= CLUSTERS_TO_GENERALISE;
	const widening = generalises ? effect * (t95(clusters - 1) / Z_95) ** 2 : 1;
	return { clusters, icc, designEffect: effect, generalises, widening };
}
