import type { OptionId } from '../shared/index.ts';
import type { ItemResponse } from './item-response.ts';
import { currentItem, isFinished, type QuizSession } from './quiz-session.ts';

/** Picks an option of the item on the screen, in place of what was given before. */
export function answer(session: QuizSession, option: OptionId): QuizSession {
	const asked = currentItem(session);
	if (asked === null || asked.kind === 'signs' || !asked.order.includes(option)) return session;
	return respond(session, { kind: 'picked', option });
}

/** Turns the tick of one card on or off. The last tick taken away leaves the item without an answer. */
export function tick(session: QuizSession, option: OptionId): QuizSession {
	const asked = currentItem(session);
	if (asked?.kind !== 'signs' || !asked.order.includes(option)) return session;
	const before = asked.response?.kind === 'ticked' ? asked.response.options : [];
	const options = before.includes(option)
		? before.filter((ticked) => ticked !== option)
		: [...before, option];
	return respond(session, options.length === 0 ? null : { kind: 'ticked', options });
}

export function dontKnow(session: QuizSession): QuizSession {
	return respond(session, { kind: 'dont-know' });
}

/** Leaves the item on the screen without an answer and goes on. */
export function skip(session: QuizSession): QuizSession {
	return goOn(respond(session, { kind: 'skipped' }));
}

/** Goes to the next item, or to the end. Stays when nothing was given yet. */
export function goOn(session: QuizSession): QuizSession {
	const response = currentItem(session)?.response ?? null;
	if (response === null) return session;
	const next = session.asked.findIndex(({ retired }, index) => index > session.at && !retired);
	return { ...session, at: next === -1 ? session.asked.length : next };
}

/** Goes to the item before, whose answer may be changed. A finished quiz stays finished. */
export function goBack(session: QuizSession): QuizSession {
	const before = itemBefore(session);
	return before === -1 ? session : { ...session, at: before };
}

export function canGoBack(session: QuizSession): boolean {
	return itemBefore(session) !== -1;
}

/** The next step is the end of the quiz. */
export function isLastItem(session: QuizSession): boolean {
	return (
		!isFinished(session) &&
		session.asked.every(({ retired }, index) => index <= session.at || retired)
	);
}

/** Whoever stops in the middle has skipped the rest: what was answered counts. */
export function abandon(session: QuizSession): QuizSession {
	return {
		asked: session.asked.map((asked) => ({
			...asked,
			response: asked.response ?? { kind: 'skipped' }
		})),
		at: session.asked.length
	};
}

function itemBefore(session: QuizSession): number {
	if (isFinished(session)) return -1;
	const before = session.asked.slice(0, session.at).map(({ retired }) => retired);
	return before.lastIndexOf(false);
}

function respond(session: QuizSession, response: ItemResponse | null): QuizSession {
	return {
		...session,
		asked: session.asked.map((asked, index) =>
			index === session.at ? { ...asked, response } : asked
		)
	};
}
