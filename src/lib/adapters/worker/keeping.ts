/** Of this worker's life: a phone was told to forget while the worker may be in the middle of keeping a language. */
let keeps = true;

/** Nothing is put into a cache any more, nor what is being fetched just now. */
export function stopKeeping(): void {
	keeps = false;
}

/** Somebody opened a page anew on a phone that may remember. */
export function keepAgain(): void {
	keeps = true;
}

export function mayKeep(): boolean {
	return keeps;
}

/** In place of Workbox's own rule: no answer that is an error, and none after `stopKeeping`. */
export const keepOnlyWhileAllowed = {
	cacheWillUpdate: ({ response }: { readonly response: Response }) =>
		Promise.resolve(keeps && response.status < 400 ? response : null)
};
