/** When this browser was started, in milliseconds: the one thing that a kiosk keeps in the tab. */
const STARTED = 'kiosk-started';

/**
 * Takes away what the tab and the page remember: session and local storage, cookies, the tab's name, what is
 * marked, what has the focus. Called when a visitor goes, and again when the loop begins: the router writes where a
 * page was scrolled to as it is left.
 */
export function forgetTab(): void {
	getSelection()?.removeAllRanges();
	if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
	window.name = '';
	for (const cookie of document.cookie.split('; ').filter((one) => one !== '')) {
		document.cookie = `${cookie.split('=')[0] ?? ''}=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/`;
	}
	try {
		const started = sessionStorage.getItem(STARTED) ?? String(Date.now());
		sessionStorage.clear();
		sessionStorage.setItem(STARTED, started);
		localStorage.clear();
	} catch {
		// A browser that refuses to remember has nothing to forget.
	}
}

/** How long this browser has been running; 0 where it does not say. */
export function runningMs(): number {
	try {
		const started = Number(sessionStorage.getItem(STARTED));
		return started > 0 ? Math.max(0, Date.now() - started) : 0;
	} catch {
		return 0;
	}
}
