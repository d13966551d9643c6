import type { PartId } from '../shared/index.ts';
import { QUESTION_ANSWERS, type OfferResult } from './part-ids.ts';
import type { Question, QuestionsTool } from './tool.ts';
import { pickedIn, type Picks } from './tool-state.ts';

export type Sign = 'good' | 'warning' | 'open';

/**
 * Signs of an offer, by question, in the order of the questions. It is never a verdict: one sign is a reason
 * to stop and check, and no sign at all is no promise (facts C0).
 */
export interface OfferFinding {
	readonly warnings: readonly PartId[];
	/** "I do not know", and what was not answered: to be found out. */
	readonly open: readonly PartId[];
	readonly good: readonly PartId[];
	readonly result: OfferResult;
}

/** What an answer is a sign of; `null`: no answer of this question. */
export function signOf({ warns }: Question, answer: string | undefined): Sign | null {
	const known = QUESTION_ANSWERS.find((one) => one === answer);
	if (known === undefined) return null;
	if (known === 'dont-know') return 'open';
	return known === warns ? 'warning' : 'good';
}

export function weighOffer(tool: QuestionsTool, picks: Picks): OfferFinding {
	const signs = tool.questions.map((question) => ({
		id: question.id,
		sign: signOf(question, pickedIn(picks, question.id)[0]) ?? 'open'
	}));
	const having = (wanted: Sign) => signs.flatMap(({ id, sign }) => (sign === wanted ? [id] : []));
	const [warnings, open, good] = [having('warning'), having('open'), having('good')];
	return { warnings, open, good, result: resultOf(tool, warnings.length, open.length) };
}

function resultOf({ manyFrom }: QuestionsTool, warnings: number, open: number): OfferResult {
	if (warnings >= manyFrom) return 'many';
	if (warnings > 0) return 'some';
	return open > 0 ? 'open' : 'calm';
}
