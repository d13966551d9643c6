import type { AskedItem, ItemResponse, QuizSession } from '../quiz/index.ts';
import type { Answer } from './outcome.ts';

/** The record's answers, in the order of asking. An item that was never reached counts as skipped. */
export function answersOfQuiz(session: QuizSession): readonly Answer[] {
	return session.asked.flatMap(answersOfItem);
}

function answersOfItem({ item, version, response }: AskedItem): readonly Answer[] {
	if (response === null) return [{ item, version, option: 'skipped' }];
	switch (response.kind) {
		case 'picked':
			return [{ item, version, option: response.option }];
		case 'ticked':
			return [...response.options].sort().map((option) => ({ item, version, option }));
		case 'dont-know':
		case 'skipped':
			return [{ item, version, option: response.kind }];
	}
}

/** The way back: what one person gave to the item, from all its entries in a record. */
export function responseFromAnswers(
	kind: AskedItem['kind'],
	answers: readonly Answer[]
): ItemResponse | null {
	const [first] = answers;
	if (first === undefined) return null;
	if (first.option === 'dont-know') return { kind: 'dont-know' };
	if (first.option === 'skipped') return { kind: 'skipped' };
	return kind === 'signs'
		? { kind: 'ticked', options: answers.map(({ option }) => option) }
		: { kind: 'picked', option: first.option };
}
