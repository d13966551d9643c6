import type { InstrumentId } from '../shared/index.ts';
import { WAVES, type Wave } from './outcome.ts';
import type { Person, QuizInProgress } from './quiz-progress.ts';

/**
 * What somebody who opens a quiz page meets:
 *
 * - `whose`: the device goes round and holds somebody's work: is this the same person or the next one?
 * - `resume`: the open quiz goes on at the item where it was left.
 * - `assent`: nobody here has said yes yet.
 * - `begin`: they said yes before; the wave starts.
 * - `done`: they have taken this wave.
 */
export type QuizArrival = 'whose' | 'resume' | 'assent' | 'begin' | 'done';

export interface AskedQuiz {
	readonly instrument: InstrumentId;
	readonly wave: Wave;
	/** The device goes round: in a cohort, or as a kiosk. */
	readonly shared: boolean;
	/**
	 * A story stands between baseline and endline, for which the same person keeps the device; otherwise others
	 * may have held it before any wave.
	 */
	readonly story: boolean;
}

export function quizArrival(
	asked: AskedQuiz,
	person: Person | null,
	quiz: QuizInProgress | null
): QuizArrival {
	const holdsWork = quiz !== null || person !== null;
	const mayBeAnother = asked.wave === 'baseline' || !asked.story;
	if (asked.shared && mayBeAnother && holdsWork) return 'whose';
	return arrivalOfSamePerson(asked, person, quiz);
}

/** The same, once it is known that nobody else holds the device now. */
export function arrivalOfSamePerson(
	asked: AskedQuiz,
	person: Person | null,
	quiz: QuizInProgress | null
): Exclude<QuizArrival, 'whose'> {
	if (quiz !== null && isResumable(asked, quiz)) return 'resume';
	const taken = person?.taken.filter(({ instrument }) => instrument === asked.instrument) ?? [];
	if (taken.some(({ wave }) => wave === asked.wave)) return 'done';
	const leavesBaseline = quiz?.head.instrument.id === asked.instrument;
	return taken.length > 0 || leavesBaseline ? 'begin' : 'assent';
}

/** Somebody who has gone on to a later wave does not go back to finish an earlier one. */
export function isResumable(asked: AskedQuiz, { head }: QuizInProgress): boolean {
	return (
		head.instrument.id === asked.instrument && WAVES.indexOf(head.wave) >= WAVES.indexOf(asked.wave)
	);
}

/**
 * Whether a story's questions stand before it. Somebody who said No and went into the story is not asked
 * again; who said yes is led back to an open quiz, also from the middle of the story.
 */
export function questionsComeFirst(
	instrument: InstrumentId,
	hasBegunStory: boolean,
	person: Person | null,
	quiz: QuizInProgress | null
): boolean {
	const asked = { instrument, wave: 'baseline', shared: false, story: true } as const;
	const arrival = arrivalOfSamePerson(asked, person, quiz);
	return arrival === 'assent' ? !hasBegunStory : arrival !== 'done';
}
