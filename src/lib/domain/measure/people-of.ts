import type { Outcome, Wave } from '../outcome/index.ts';

/**
 * One outcome for each person and wave, by wave and then by `personKey`. The same id twice is one record. Two records
 * of one wave with the same link tag are one person who was asked twice: the one with more given answers counts, and
 * of equals the one whose id sorts first, so that the order in which records arrived makes no difference.
 */
export function keepFuller(waves: Map<Wave, Map<string, Outcome>>, outcome: Outcome): void {
	const people = waves.get(outcome.wave) ?? new Map<string, Outcome>();
	waves.set(outcome.wave, people);
	const person = personKey(outcome);
	const before = people.get(person);
	if (before === undefined || outranks(outcome, before)) people.set(person, outcome);
}

/** Whether somebody can be met again: a tag means something inside one cohort and one instrument only. */
export function isLinked(outcome: Outcome | undefined): boolean {
	return outcome?.link !== undefined && outcome.cohort !== null;
}

/** The same in every wave for a linked person; for others the record itself, which no other can be. */
function personKey({ cohort, instrument, link, id }: Outcome): string {
	return link === undefined ? id : `${cohort ?? ''} ${instrument.id} ${link}`;
}

function outranks(outcome: Outcome, other: Outcome): boolean {
	const more = givenAnswers(outcome) - givenAnswers(other);
	return more > 0 || (more === 0 && outcome.id < other.id);
}

/** Items that were not skipped. */
function givenAnswers({ answers }: Outcome): number {
	return new Set(answers.filter(({ option }) => option !== 'skipped').map(({ item }) => item)).size;
}
