import { responseFromAnswers, type Answer } from '../outcome/index.ts';
import { isHelpful, scoreAnswer, type ItemKey } from '../quiz/index.ts';

/** What an answer is worth, as one byte: so a hundred thousand people fit into a few megabytes. */
export const NOT_ASKED = 0;
/** Right, enough signs, or a helpful attitude. */
export const FAVOURABLE = 1;
export const UNFAVOURABLE = 2;
export const DONT_KNOW = 3;
export const SKIPPED = 4;
/** How many there are. */
export const VERDICTS = 5;

/** `answers`: all that one record holds of the item. `null`: they fit no option of the key. */
export function verdictOf(key: ItemKey, answers: readonly Answer[]): number | null {
	const score = scoreAnswer(key, responseFromAnswers(key.kind, answers));
	switch (score.kind) {
		case 'right':
			return FAVOURABLE;
		case 'wrong':
			return UNFAVOURABLE;
		case 'signs':
			return score.namesEnough ? FAVOURABLE : UNFAVOURABLE;
		case 'attitude':
			return isHelpful(score.degree) ? FAVOURABLE : UNFAVOURABLE;
		case 'dont-know':
			return DONT_KNOW;
		case 'skipped':
			return SKIPPED;
		case 'not-judged':
			return null;
	}
}
