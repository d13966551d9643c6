const OF_THE_ROUTER = 'sveltekit:';

/**
 * Takes away what the router writes into the memory of the tab when its page is hidden or left (how far each page
 * was rolled), as long as `isPrivate` says so. Returns what ends it.
 */
export function keepTabEmpty(isPrivate: () => boolean): () => void {
	const listeners = new AbortController();
	const { signal } = listeners;
	const clear = () => {
		if (!isPrivate()) return;
		try {
			for (const key of Object.keys(sessionStorage)) {
				if (key.startsWith(OF_THE_ROUTER)) sessionStorage.removeItem(key);
			}
		} catch {
			// Nothing is remembered in this browser.
		}
	};
	// Added while the event is on its way, so that it comes after the router's own listener.
	const clearLast = () => {
		addEventListener('visibilitychange', clear, { once: true, signal });
	};
	document.addEventListener('visibilitychange', clearLast, { signal, capture: true });
	addEventListener('pagehide', clear, { signal });
	return () => {
		listeners.abort();
	};
}
