/** Batches of results that wait for a network in which the worker sends them, and the answers to them. */
export const POSTBAG_CACHE = 'safar-postbag';

/** By this name the browser wakes the worker when there is a network. */
export const POSTBAG_TAG = 'safar-postbag';

const FOLDER = '/postbag/';
const ANSWER = '/answer';

/** `offer`: of the batch. Nothing is ever asked for at these addresses: they are names in the cache. */
export const postbagAddress = {
	parcel: (offer: string) => `${FOLDER}${offer}`,
	answer: (offer: string) => `${FOLDER}${offer}${ANSWER}`
} as const;

/** What stands in the cache under an address; `null`: nothing of a postbag. */
export function inPostbag(
	path: string
): { readonly kind: 'parcel' | 'answer'; readonly offer: string } | null {
	const [, offer, answer] = /^\/postbag\/([\da-f]{16})(\/answer)?$/.exec(path) ?? [];
	if (offer === undefined) return null;
	return { kind: answer === undefined ? 'parcel' : 'answer', offer };
}

/**
 * What the worker does with a parcel after an answer of this status. `again`: the browser wakes it once more. `leave`: a
 * page has to look, which knows how to halve what is too large, and whether there is a hub at all.
 */
export function parcelAfter(status: number): 'answered' | 'again' | 'leave' {
	if (status === 200) return 'answered';
	return status >= 500 || status === 429 || status === 408 ? 'again' : 'leave';
}
