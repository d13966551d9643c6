/** Parts that a kind of tool has by its nature; all others are named in `tool.yaml`. */
export const PART = {
	/** Words of the answers that are the same for every question or clause. */
	answers: 'answers',
	origin: 'origin',
	destination: 'destination',
	/** Words of what was asked, where no limit is known. */
	asked: 'asked',
	/** What an asked amount means. */
	meaning: 'meaning',
	/** No rule is known for this journey. */
	unknown: 'unknown',
	/** The rule that holds everywhere: the employer pays. */
	principle: 'principle',
	/** What the card of a plan is for. */
	card: 'card',
	/** What to do when a check-in is missed. */
	missed: 'missed',
	/** Before a list that is kept or printed. */
	done: 'done'
} as const;

export const QUESTION_ANSWERS = ['yes', 'no', 'dont-know'] as const;

export const CLAUSE_ANSWERS = ['present', 'different', 'missing'] as const;

/** In the words of a rule with a limit, and of one without. */
export const ASKED = ['nothing', 'within', 'above', 'far', 'something', 'dont-know'] as const;
export type Asked = (typeof ASKED)[number];

/** What the answers to an offer come to: nobody is told that it is harmless, or that it is not. */
export const OFFER_RESULTS = ['calm', 'open', 'some', 'many'] as const;
export type OfferResult = (typeof OFFER_RESULTS)[number];

export const CONTRACT_RESULTS = ['matches', 'ask'] as const;
export type ContractResult = (typeof CONTRACT_RESULTS)[number];

/** Part with the amounts of a rule that has a limit. */
export function askedPart(rule: string): string {
	return `${rule}-asked`;
}
