/**
 * Who will read a report. `trainer`: the team that knows the people anyway. `outside`: everybody else, from the
 * office to the donor. `outside-strict`: for those whose own rules ask for more.
 */
export const AUDIENCES = ['trainer', 'outside', 'outside-strict'] as const;
export type Audience = (typeof AUDIENCES)[number];

/**
 * The fewest people that a figure may speak of. 10 is what most school authorities of the United States use
 * (NCES 2011-603), 11 what their health insurance asks (cells of 1 to 10 are never shown).
 */
const LEAST = { trainer: 5, outside: 10, 'outside-strict': 11 } as const satisfies Record<
	Audience,
	number
>;

export function leastPeople(audience: Audience): number {
	return LEAST[audience];
}

export function leavesProgramme(audience: Audience): boolean {
	return audience !== 'trainer';
}
