const PEOPLE_FOR_A_DECIMAL = 100;

/** A share (-1 to 1) in percent: whole numbers below 100 people, one decimal from there on. */
export function toPercent(share: number, people: number): number {
	const scale = people < PEOPLE_FOR_A_DECIMAL ? 1 : 10;
	return Math.round(share * 100 * scale) / scale;
}
