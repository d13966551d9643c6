const STEP = 5;

/** Published counts are rounded to five, so that one person more or less is mostly not seen. */
export function roundCount(people: number): number {
	return Math.round(people / STEP) * STEP;
}
