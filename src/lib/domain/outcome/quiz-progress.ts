import type { InstrumentId } from '../shared/index.ts';
import type { AskedForm, QuizSession } from '../quiz/index.ts';
import type { OutcomeHead } from './build-outcome.ts';
import type { Outcome, Wave } from './outcome.ts';

/**
 * Somebody who said yes to being counted, as long as this device follows them: on an own phone until they
 * have it forgotten, on one that goes round until the next person comes. Nothing of it is ever sent.
 */
export interface Person {
	/** 16 random bytes as hex. Only keyed hashes of it leave this row. */
	readonly token: string;
	/** What they took to its end (or left), so that the endline takes the other form. */
	readonly taken: readonly TakenForm[];
}

export interface TakenForm {
	readonly instrument: InstrumentId;
	readonly wave: Wave;
	readonly form: AskedForm;
}

/** A quiz that was begun and not yet closed. */
export interface QuizInProgress {
	readonly head: OutcomeHead;
	readonly session: QuizSession;
}

/**
 * Where a quiz lives while it is taken: written after each touch, before the screen moves. Rejects with a
 * `StorageFailure`. The three that close a quiz do it in one transaction: killed in between, the device has
 * either the open quiz or its outcome, never both and never none.
 */
export interface QuizProgressStore {
	person(): Promise<Person | null>;
	/** `null`: none was begun, or the row cannot be read. */
	quiz(): Promise<QuizInProgress | null>;
	/** `null`: nobody is followed, and whoever this device follows otherwise stays as they are. */
	begin(person: Person | null, quiz: QuizInProgress): Promise<void>;
	keep(quiz: QuizInProgress): Promise<void>;
	/** The open quiz becomes `outcome`; the person stays. `null` as with `begin`. */
	finish(outcome: Outcome, person: Person | null): Promise<void>;
	/** On an own phone: the same person, in another cohort. */
	keepPerson(person: Person): Promise<void>;
	/** Everything of this person goes, stories too; a quiz left in the middle is handed in as `outcome`. */
	nextPerson(outcome: Outcome | null): Promise<void>;
}
