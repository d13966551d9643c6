import { LEAVE_EVENT } from '#lib/domain/safety/index.ts';

/**
 * Leaves Safar as a touch on the exit link does: the script in `app.html`, which is there before this one,
 * hides, silences, forgets what the tab remembers and puts the neutral page in this place of the history, all
 * before the call returns. A page without the link (a kiosk) is not left.
 */
export function leavePage(): void {
	document.querySelector<HTMLElement>('a[data-exit]')?.click();
}

/** Calls `act` in the task in which the person leaves. Returns what ends that. */
export function whenLeaving(act: () => void): () => void {
	addEventListener(LEAVE_EVENT, act);
	return () => {
		removeEventListener(LEAVE_EVENT, act);
	};
}
