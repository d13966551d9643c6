import { Workbox, messageSW } from 'workbox-window';
import type { WorkerMessage } from '#lib/domain/offline/index.ts';
import { keepsOffline } from './keeps-offline.ts';

export interface OfflineWorker {
	/** Keeps what a page needs and the pictures that it shows; false when it could not all be had now. */
	keepPage(path: string): Promise<boolean>;
	/** Keeps all other pages of its language; false when they could not all be had now. */
	keepLanguage(path: string): Promise<boolean>;
}

/**
 * Starts the service worker; null where there can be none. To be imported after the first scene is drawn.
 *
 * @param onUpdateReady called with a function that lets the new version take over and loads the page again
 */
export async function registerWorker(
	onUpdateReady: (apply: () => void) => void
): Promise<OfflineWorker | null> {
	if (!keepsOffline()) return null;
	const workbox = new Workbox('/service-worker.js');
	workbox.addEventListener('waiting', () => {
		onUpdateReady(() => {
			reloadWhenControlled();
			workbox.messageSkipWaiting();
		});
	});
	await workbox.register();
	// An installed app is rarely closed, only hidden: ask for a new version when it is looked at again.
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'visible' && navigator.onLine) void workbox.update();
	});
	return {
		keepPage: (path) => ask({ type: 'KEEP_PAGE', path }),
		keepLanguage: (path) => ask({ type: 'KEEP_LANGUAGE', path })
	};
}

function reloadWhenControlled(): void {
	navigator.serviceWorker.addEventListener(
		'controllerchange',
		() => {
			location.reload();
		},
		{ once: true }
	);
}

async function ask(message: WorkerMessage): Promise<boolean> {
	const { active } = await navigator.serviceWorker.ready;
	if (active === null) return false;
	const kept: unknown = await messageSW(active, message);
	return kept === true;
}
