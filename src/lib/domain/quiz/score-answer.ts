import { checkAnswer, type AnswerCheck } from './check-answer.ts';
import type { ItemKey } from './item-key.ts';
import type { ItemResponse } from './item-response.ts';
import { scoreAttitude, type AttitudeDegree } from './score-attitude.ts';
import { scoreSigns, type SignsScore } from './score-signs.ts';

/** What a response is worth. Only told in reports, never to the person in a measured wave. */
export type AnswerScore =
	| { readonly kind: 'right' }
	| { readonly kind: 'wrong' }
	| ({ readonly kind: 'signs' } & SignsScore)
	| { readonly kind: 'attitude'; readonly degree: AttitudeDegree }
	/** Worth nothing, like a wrong answer, but counted apart. */
	| { readonly kind: 'dont-know' }
	/** Not counted among the answers at all. */
	| { readonly kind: 'skipped' }
	| { readonly kind: 'not-judged'; readonly because: AnswerCheck };

/** Judges a response by the item of the same id and version. */
export function scoreAnswer(item: ItemKey, response: ItemResponse | null): AnswerScore {
	const check = checkAnswer(item, response);
	if (check.kind !== 'complete' || response === null) return { kind: 'not-judged', because: check };
	switch (response.kind) {
		case 'dont-know':
		case 'skipped':
			return { kind: response.kind };
		case 'ticked':
			return { kind: 'signs', ...scoreSigns(item, response.options) };
		case 'picked':
			if (item.kind === 'attitude') {
				return { kind: 'attitude', degree: scoreAttitude(item, response.option) };
			}
			return item.options.some(({ id, right }) => right && id === response.option)
				? { kind: 'right' }
				: { kind: 'wrong' };
	}
}
