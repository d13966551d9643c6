import type { Outcome } from '../outcome/index.ts';

/**
 * One outcome for each person and wave. The same id twice is one record. Two records of one wave with the
 * same link tag are one person who was asked twice: the one with more given answers counts, and of equals
 * the one whose id sorts first, so that the order in which records arrived makes no difference.
 */
export function peopleOf(outcomes: readonly Outcome[]): readonly Outcome[] {
	const people = new Map<string, Outcome>();
	for (const outcome of outcomes) keepFuller(people, outcome);
	return [...people.values()];
}

/** One step of `peopleOf`, for those who take many records in parts. */
export function keepFuller(people: Map<string, Outcome>, outcome: Outcome): void {
	const person = `${outcome.wave} ${outcome.cohort ?? ''} ${personKey(outcome)}`;
	const before = people.get(person);
	if (before === undefined || outranks(outcome, before)) people.set(person, outcome);
}

/** Who took the instrument, over the waves: a tag means something inside one cohort and one instrument only. */
export function linkKeyOf({ cohort, instrument, link }: Outcome): string | null {
	return link === undefined || cohort === null ? null : `${cohort} ${instrument.id} ${link}`;
}

/** The same in every wave for a linked person; for others the record itself. */
function personKey({ instrument, link, id }: Outcome): string {
	return link === undefined ? id : `${instrument.id} ${link}`;
}

function outranks(outcome: Outcome, other: Outcome): boolean {
	const more = givenAnswers(outcome) - givenAnswers(other);
	return more > 0 || (more === 0 && outcome.id < other.id);
}

/** Items that were not skipped. */
function givenAnswers({ answers }: Outcome): number {
	return new Set(answers.filter(({ option }) => option !== 'skipped').map(({ item }) => item)).size;
}
