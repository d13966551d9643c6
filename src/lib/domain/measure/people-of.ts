import type { Outcome, Wave } from '../outcome/index.ts';

/** One record of each person of a wave, in the order in which people were met. */
export interface PeopleOfWave {
	readonly outcomes: Outcome[];
	/** The person's number in the book. */
	readonly people: number[];
	/** Of each person's number the place in the lists; -1: not met. */
	readonly places: Int32Array;
}

/**
 * Gives everybody a number: the same in every wave for a linked person; for others one for the record itself, which
 * no other can be. Lists by number are many times faster than maps of written names.
 */
class PersonBook {
	#people = 0;
	readonly #records = new Map<string, number>();
	/** By cohort, instrument and tag. */
	readonly #linked = new Map<string, Map<string, Map<string, number>>>();

	numberOf({ cohort, instrument, link, id }: Outcome): number {
		return link === undefined
			? this.#find(this.#records, id)
			: this.#find(innerMap(innerMap(this.#linked, cohort ?? ''), instrument.id), link);
	}

	#find(numbers: Map<string, number>, name: string): number {
		const known = numbers.get(name);
		if (known !== undefined) return known;
		numbers.set(name, this.#people);
		return this.#people++;
	}
}

function innerMap<Key, Inner>(outer: Map<string, Map<Key, Inner>>, name: string): Map<Key, Inner> {
	const known = outer.get(name);
	if (known !== undefined) return known;
	const made = new Map<Key, Inner>();
	outer.set(name, made);
	return made;
}

/**
 * Keeps one outcome for each person and wave. The same id twice is one record. Two records
 * of one wave with the same link tag are one person who was asked twice: the one with more given answers counts, and
 * of equals the one whose id sorts first, so that the order in which records arrived makes no difference.
 */
export class FullerKept {
	readonly waves = new Map<Wave, PeopleOfWave>();
	readonly #book = new PersonBook();
	readonly #most: number;

	/** `most`: records that will be taken at the most. */
	constructor(most: number) {
		this.#most = most;
	}

	take(outcome: Outcome): void {
		const { outcomes, people, places } = this.#waveOf(outcome.wave);
		const person = this.#book.numberOf(outcome);
		const place = places[person] ?? -1;
		if (place === -1) {
			places[person] = outcomes.length;
			outcomes.push(outcome);
			people.push(person);
			return;
		}
		const before = outcomes[place];
		if (before === undefined || outranks(outcome, before)) outcomes[place] = outcome;
	}

	#waveOf(wave: Wave): PeopleOfWave {
		const known = this.waves.get(wave);
		if (known !== undefined) return known;
		const places = new Int32Array(this.#most).fill(-1);
		const made: PeopleOfWave = { outcomes: [], people: [], places };
		this.waves.set(wave, made);
		return made;
	}
}

/** Whether somebody can be met again: a tag means something inside one cohort and one instrument only. */
export function isLinked(outcome: Outcome | undefined): boolean {
	return outcome?.link !== undefined && outcome.cohort !== null;
}

function outranks(outcome: Outcome, other: Outcome): boolean {
	const more = givenAnswers(outcome) - givenAnswers(other);
	return more > 0 || (more === 0 && outcome.id < other.id);
}

/** Items that were not skipped. */
function givenAnswers({ answers }: Outcome): number {
	return new Set(answers.filter(({ option }) => option !== 'skipped').map(({ item }) => item)).size;
}
