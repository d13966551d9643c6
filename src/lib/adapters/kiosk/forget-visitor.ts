import type { Calendar, KioskStore } from '#lib/domain/kiosk/index.ts';
import { HEARD_CACHE } from '#lib/domain/offline/index.ts';
import { LEAVE_EVENT } from '#lib/domain/safety/index.ts';
import { forgetTab } from './forget-tab.ts';

/** A disk that does not answer must not keep the last visitor's screen from being replaced. */
const PATIENCE_MS = 3000;

/**
 * Leaves nothing of a visitor. Before it returns: the screen is blank, nothing sounds, and what the tab and the
 * page remember is gone. Then what stands in the database and in caches; then the page itself is replaced, and with
 * it all memory and its place in the history. `docs/kiosk.md` lists every place and what stays.
 *
 * @param counted settles when everything that was counted is kept
 */
export function forgetVisitor(
	store: KioskStore,
	calendar: Calendar,
	counted: Promise<unknown>,
	home: string
): void {
	document.documentElement.hidden = true;
	dispatchEvent(new Event(LEAVE_EVENT));
	forgetTab();
	const gone = Promise.allSettled([
		counted.then(() => forgetLeftovers(store, calendar)),
		emptyClipboard()
	]);
	void inTime(gone).then(() => {
		location.replace(home);
	});
}

/** What stands in the database and in caches; nothing that fails here stops the kiosk. */
export async function forgetLeftovers(store: KioskStore, calendar: Calendar): Promise<void> {
	await inTime(Promise.allSettled([store.wipe(calendar.today()), forgetHeard()]));
}

function inTime(work: Promise<unknown>): Promise<unknown> {
	return Promise.race([work, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}

/** Single clips; those of whole packs say nothing about anybody. */
async function forgetHeard(): Promise<void> {
	if ('caches' in globalThis) await caches.delete(HEARD_CACHE);
}

/** Nothing can be marked or copied here; but what was there before is nobody's business either. */
async function emptyClipboard(): Promise<void> {
	if (document.hasFocus() && 'clipboard' in navigator) await navigator.clipboard.writeText('');
}
