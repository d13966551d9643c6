/** What a page asks of the service worker. */
export type WorkerMessage =
	/** Keep what this page needs: its language, and the pictures that it shows. */
	| { readonly type: 'KEEP_PAGE'; readonly path: string }
	/** Let the waiting version take over. */
	| { readonly type: 'SKIP_WAITING' };
