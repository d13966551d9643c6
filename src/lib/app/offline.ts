import { chooseClipFormat } from '#lib/adapters/audio/choose-clip-format.ts';
import { CachedPacks } from '#lib/adapters/pwa/cached-packs.ts';
import { askToPersist, savesData } from '#lib/adapters/pwa/device-storage.ts';
import { registerWorker, type OfflineWorker } from '#lib/adapters/pwa/register-worker.ts';
import type { PackStore } from '#lib/domain/offline/index.ts';
import type { Locale } from '#lib/domain/shared/index.ts';
import type { AppUpdate } from '#lib/state/app-update.svelte.ts';

let worker: Promise<OfflineWorker | null> | null = null;

/**
 * Keeps Safar on the phone: starts the worker once and asks it to keep this page and its pictures, then, unless the
 * phone saves data, the other pages of its language.
 * To be called after the first paint and after each navigation: `(await import('#lib/app/offline.ts')).keepPage(…)`.
 *
 * @returns whether the page now works without a network
 */
export async function keepPage(path: string, update: AppUpdate): Promise<boolean> {
	worker ??= registerWorker((apply) => {
		update.ready(apply);
	});
	const keeper = await worker;
	const kept = (await keeper?.keepPage(path)) ?? false;
	if (kept && !savesData()) void keeper?.keepLanguage(path);
	return kept;
}

export function openPackStore(): PackStore {
	const audio = new Audio();
	return new CachedPacks(chooseClipFormat((type) => audio.canPlayType(type)));
}

/**
 * To be called once the voice has been used on a page: whoever listens will want to listen without a network
 * too. One pack after another, so that the first is whole before the next begins. Asks for nothing when the
 * phone saves data.
 */
export async function keepVoiceAfterUse(packs: readonly string[], locale: Locale): Promise<void> {
	void askToPersist();
	if (savesData()) return;
	const store = openPackStore();
	for (const pack of packs) await store.keep(pack, locale);
}
