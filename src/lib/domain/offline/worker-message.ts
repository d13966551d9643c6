/** What a page asks of the service worker. */
export type WorkerMessage =
	/** Keep what this page needs: what all of its language need, what it is about, and the pictures that it shows. */
	| { readonly type: 'KEEP_PAGE'; readonly path: string }
	/** Keep all other pages of this page's language; afterwards, because they are many. */
	| { readonly type: 'KEEP_LANGUAGE'; readonly path: string }
	/** Put nothing into a cache any more, not even what is on its way: the phone is being made to forget. */
	| { readonly type: 'FORGET' }
	/** Let the waiting version take over. */
	| { readonly type: 'SKIP_WAITING' };
