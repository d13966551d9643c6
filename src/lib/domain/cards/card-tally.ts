/** Which edge of a card is up: its answer. */
export const CARD_ANSWERS = ['A', 'B', 'C', 'D'] as const;
export type CardAnswer = 0 | 1 | 2 | 3;

/** One card in one picture. */
export interface CardSeen {
	readonly card: number;
	readonly answer: CardAnswer;
}

/** A card counts when it was seen so often with one answer ... */
export const LEAST_SEEN = 3;
/** ... and that answer is at least this share of its last sightings. */
const LEAST_SHARE = 0.7;
/** Of each card so many sightings are remembered: whoever turns the card is believed after a second or two. */
const REMEMBERED = 9;

/**
 * Which cards were seen in pictures one after the other, and what each answered: by a vote over its last sightings, so
 * that one misread picture counts for nothing. Plain data; holds no picture and nobody.
 */
export interface CardTally {
	readonly seen: Readonly<Record<number, readonly CardAnswer[]>>;
}

export const NO_CARDS: CardTally = { seen: {} };

/** `cards`: of one picture. The same number twice is a mistake or a copy, and counts for nothing in it. */
export function seeCards(tally: CardTally, cards: readonly CardSeen[]): CardTally {
	const seen: Record<number, readonly CardAnswer[]> = { ...tally.seen };
	for (const { card, answer } of cards) {
		if (cards.filter((one) => one.card === card).length > 1) continue;
		seen[card] = [...(seen[card] ?? []), answer].slice(-REMEMBERED);
	}
	return { seen };
}

/** What one card answers; `null`: not sure yet. */
export function answerOf(tally: CardTally, card: number): CardAnswer | null {
	const sightings = tally.seen[card] ?? [];
	const counts = countsOf(sightings);
	const most = Math.max(...counts);
	if (most < LEAST_SEEN || most < LEAST_SHARE * sightings.length) return null;
	const answer = counts.indexOf(most);
	return answer === 0 || answer === 1 || answer === 2 || answer === 3 ? answer : null;
}

/** Cards by answer, A to D: all that is kept of them. */
export function countCards(tally: CardTally): readonly number[] {
	return countsOf(Object.keys(tally.seen).flatMap((card) => answerOf(tally, Number(card)) ?? []));
}

function countsOf(answers: readonly CardAnswer[]): readonly number[] {
	return CARD_ANSWERS.map((_, answer) => answers.filter((one) => one === answer).length);
}
