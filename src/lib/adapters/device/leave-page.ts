import { LEAVE_EVENT, LEFT_MARK, NEUTRAL_PAGE } from '#lib/domain/safety/index.ts';

/**
 * Leaves Safar, all in the task of the touch: hides first, then silences, then forgets what the tab
 * remembers, then replaces this place in the history by the neutral page. The document stays hidden for
 * good, so that even a copy that the browser keeps shows nothing. The exit link does the same by the
 * script in `app.html`, which is there before this one.
 */
export function leavePage(): void {
	document.documentElement.hidden = true;
	dispatchEvent(new Event(LEAVE_EVENT));
	try {
		sessionStorage.clear();
		sessionStorage.setItem(LEFT_MARK, '1');
	} catch {
		// The browser refuses to remember; the hidden document is all that Back can find.
	}
	location.replace(NEUTRAL_PAGE);
}

/** Calls `act` in the task in which the person leaves. Returns what ends that. */
export function whenLeaving(act: () => void): () => void {
	addEventListener(LEAVE_EVENT, act);
	return () => {
		removeEventListener(LEAVE_EVENT, act);
	};
}
