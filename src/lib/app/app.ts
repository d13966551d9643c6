import { createContext } from 'svelte';
import { leavePage, whenLeaving } from '#lib/adapters/device/leave-page.ts';
import { watchShift } from '#lib/adapters/device/watch-shift.ts';
import type { Stores } from '#lib/adapters/db/open-stores.ts';
import type { NarrationPlayer } from '#lib/domain/narration/index.ts';
import type { Locale, ModuleSlug } from '#lib/domain/shared/index.ts';
import { AppUpdate } from '#lib/state/app-update.svelte.ts';

/**
 * The real parts of this device, for the screens. Nothing heavy is fetched before it is asked for: the
 * voice and the database come with `import()`, after the first picture is drawn.
 */
export interface App {
	/**
	 * The voice for the clips of a module (`null`: of the interface alone). Falls silent when the person
	 * leaves; who opens it stops it when their own screen goes.
	 */
	openVoice(module: ModuleSlug | null, locale: Locale): Promise<NarrationPlayer>;
	/** This device's stores, opened once. Never rejects: `forgetful` says why nothing is kept. */
	openStores(): Promise<Stores>;
	/** Exit, as the link in the corner does it. */
	leave(): void;
	/** A new version that waits; stories and quizzes hold it back while they run. */
	readonly update: AppUpdate;
	/** Keeps the language and pictures of a page on the phone; false where that cannot be (plain HTTP). */
	keepPage(path: string): Promise<boolean>;
	/** Leaves when Shift is pressed three times. Returns what ends the watch. */
	watchShift(): () => void;
}

export const [useApp, provideApp] = createContext<App>();

export function createApp(): App {
	let stores: Promise<Stores> | null = null;
	const update = new AppUpdate();
	return {
		update,
		async keepPage(path) {
			const offline = await import('./offline.ts');
			return offline.keepPage(path, update);
		},
		openStores() {
			stores ??= import('#lib/adapters/db/open-stores.ts').then(({ openStores }) => openStores());
			return stores;
		},
		async openVoice(module, locale) {
			const { openNarration } = await import('#lib/adapters/audio/open-narration.ts');
			const voice = await openNarration(module, locale);
			whenLeaving(() => {
				voice.stop();
			});
			return voice;
		},
		leave: leavePage,
		watchShift: () => watchShift(leavePage)
	};
}
