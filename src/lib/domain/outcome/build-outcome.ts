import type { Locale, Uuid } from '../shared/index.ts';
import type { IsoWeek } from '../shared/index.ts';
import { abandon, isFinished, type QuizSession } from '../quiz/index.ts';
import { answersOfQuiz } from './answers-of-quiz.ts';
import type { Outcome } from './outcome.ts';

/** Everything about a taking of a form that is settled when it starts. */
export interface OutcomeHead extends Pick<
	Outcome,
	'cohort' | 'instrument' | 'wave' | 'setting' | 'content'
> {
	/** Made at the start, so that finishing twice after a crash gives the same record. */
	readonly id: Uuid;
	/** `null` in open use: a tag means something inside a cohort only. */
	readonly link: string | null;
	/** What the person showed of themselves, sealed; `null`: nothing is asked, or they do not have it. */
	readonly code: string | null;
}

/**
 * The anonymous record of a quiz. One that was left in the middle is closed with the rest skipped.
 * `locale`: the language in which it ended. `week`: the week in which it ended.
 */
export function buildOutcome(
	head: OutcomeHead,
	session: QuizSession,
	locale: Locale,
	week: IsoWeek
): Outcome {
	const { id, cohort, instrument, wave, setting, content, link, code } = head;
	return {
		id,
		schema: code === null ? 1 : 2,
		cohort,
		instrument,
		wave,
		setting,
		locale,
		week,
		...(link === null ? {} : { link }),
		...(code === null ? {} : { code }),
		answers: answersOfQuiz(isFinished(session) ? session : abandon(session)),
		content
	};
}
