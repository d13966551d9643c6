export interface Retention {
	readonly gain: number;
	/** Part of the gain that is still there; `null` when nothing was gained. May be below 0 or above 1. */
	readonly retained: number | null;
	readonly changeFromBaseline: number;
	/** How much was lost since the endline. */
	readonly decay: number;
}

/** What is left of a gain after some weeks. All three in the same unit (percent, points). */
export function retention(baseline: number, endline: number, followup: number): Retention {
	const gain = endline - baseline;
	return {
		gain,
		retained: gain > 0 ? (followup - baseline) / gain : null,
		changeFromBaseline: followup - baseline,
		decay: endline - followup
	};
}
