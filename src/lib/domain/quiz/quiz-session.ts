import type { ItemId, OptionId, Rng } from '../shared/index.ts';
import { shuffle } from '../shared/index.ts';
import type { Item, ItemKind } from './item.ts';
import type { ItemKey } from './item-key.ts';
import type { ItemResponse } from './item-response.ts';

/** One item as it is put to one person: no words, so that it can be stored and read in any language. */
export interface AskedItem {
	readonly item: ItemId;
	readonly version: number;
	readonly kind: ItemKind;
	/** Option ids in the order this person sees them; the ids themselves never change. */
	readonly order: readonly OptionId[];
	readonly response: ItemResponse | null;
	/** The content changed under a quiz in progress and this version can no longer be shown. */
	readonly retired: boolean;
}

/**
 * One person taking one form. Plain data: every step returns a new session, and the last one stored is where
 * the person goes on after the tab was killed.
 */
export interface QuizSession {
	readonly asked: readonly AskedItem[];
	/** Index of the item on the screen; `asked.length` when finished. */
	readonly at: number;
}

/** Faces stand in their order, from "not at all" to "very much"; all other options are shuffled. */
export function startQuiz(items: readonly Item[], rng: Rng): QuizSession {
	return { asked: items.map((item) => ask(item, rng)), at: 0 };
}

function ask(item: Item, rng: Rng): AskedItem {
	const ids = item.options.map(({ id }) => id);
	return {
		item: item.id,
		version: item.version,
		kind: item.kind,
		order: item.kind === 'attitude' ? ids : shuffle(ids, rng),
		response: null,
		retired: false
	};
}

/** The item on the screen; `null` when the quiz is finished. */
export function currentItem(session: QuizSession): AskedItem | null {
	return session.asked[session.at] ?? null;
}

export function isFinished(session: QuizSession): boolean {
	return session.at >= session.asked.length;
}

/**
 * A stored session under the content of today. What was answered stays as it was given, with its version; an
 * item that is gone or has another version now is not shown again; one that was not yet answered is asked in
 * its new version, or skipped when it is gone.
 */
export function resumeQuiz(session: QuizSession, items: readonly Item[], rng: Rng): QuizSession {
	const asked = session.asked.map((before): AskedItem => {
		const now = items.find(({ id }) => id === before.item);
		if (now !== undefined && isSameItem(before, now)) return { ...before, retired: false };
		if (now !== undefined && before.response === null) return ask(now, rng);
		return { ...before, response: before.response ?? { kind: 'skipped' }, retired: true };
	});
	const at = asked.findIndex(({ retired }, index) => index >= session.at && !retired);
	return { asked, at: at === -1 ? asked.length : at };
}

function isSameItem(asked: AskedItem, item: ItemKey): boolean {
	return (
		asked.version === item.version &&
		asked.order.length === item.options.length &&
		item.options.every(({ id }) => asked.order.includes(id))
	);
}
