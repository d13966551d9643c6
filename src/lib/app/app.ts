import { createContext } from 'svelte';
import { browserTimer } from '#lib/adapters/audio/browser-timer.ts';
import { LateNarration } from '#lib/adapters/audio/late-narration.ts';
import { coverWhenHidden } from '#lib/adapters/device/cover-when-hidden.ts';
import { keepTabEmpty } from '#lib/adapters/device/keep-tab-empty.ts';
import { leavePage, whenLeaving } from '#lib/adapters/device/leave-page.ts';
import {
	readPreferences,
	rememberLanguage,
	setPrivate,
	type Preferences
} from '#lib/adapters/device/preferences.ts';
import { watchShift } from '#lib/adapters/device/watch-shift.ts';
import type { Stores } from '#lib/adapters/db/open-stores.ts';
import { COMMON_PACK, type NarrationPlayer } from '#lib/domain/narration/index.ts';
import type { JourneyStore, PathId } from '#lib/domain/journey/index.ts';
import type { Locale, ModuleSlug } from '#lib/domain/shared/index.ts';
import type { ProgressStore } from '#lib/domain/story/index.ts';
import { NarrationSession } from '#lib/state/narration-session.svelte.ts';
import { AppUpdate } from '#lib/state/app-update.svelte.ts';

/**
 * The real parts of this device, for the screens. Nothing heavy is fetched before it is asked for: the
 * voice and the database come with `import()`, after the first picture is drawn.
 */
export interface App {
	/**
	 * The voice for the clips of these packs, the most needed first (`packsFor`); they are kept on the phone in
	 * this order once it was heard. Falls silent when the person leaves; who opens it stops it when their own
	 * screen goes.
	 */
	openVoice(packs: readonly string[], locale: Locale): Promise<NarrationPlayer>;
	/** The voice of the interface, one for each language. Call `fetch` once the page is drawn. */
	voice(locale: Locale): LateNarration;
	/** Reads a page of the interface aloud, one text after another. */
	reading(locale: Locale): NarrationSession;
	/** This device's stores, opened once. Never rejects: `forgetful` says why nothing is kept. */
	openStores(): Promise<Stores>;
	/** Where the place in a story is kept; `null` where it must not be: private mode, a device that goes round. */
	progress(): Promise<ProgressStore | null>;
	/** Where the path and what is done of it are kept; `null` where they must not be, as with `progress`. */
	journey(): Promise<JourneyStore | null>;
	/** The path that was chosen on this phone; `null`: none, or none is remembered. */
	chosenPath(): Promise<PathId | null>;
	/**
	 * Stories that no list of this device shows now: hidden by the trainer of the class for which it goes round, or
	 * of the one that its own person joined, and those that are not for the age of that class.
	 */
	hiddenStories(): Promise<readonly ModuleSlug[]>;
	/** Those of the stories in which somebody is half-way on this phone. */
	storiesBegun(modules: readonly ModuleSlug[]): Promise<readonly ModuleSlug[]>;
	preferences(): Preferences;
	rememberLanguage(locale: Locale): void;
	setPrivate(isPrivate: boolean): void;
	/** Exit, as the link in the corner does it. */
	leave(): void;
	/** A new version that waits; stories and quizzes hold it back while they run. */
	readonly update: AppUpdate;
	/** Keeps the language and pictures of a page on the phone; false where that cannot be (plain HTTP, private mode). */
	keepPage(path: string): Promise<boolean>;
	/** Sends what was answered on this device to a hub, if there is one. To be called once the page is drawn. */
	send(): Promise<void>;
	/**
	 * Leaves when Shift is pressed three times, covers the page while nobody looks at it, and lets a private phone's
	 * tab remember nothing. Returns what ends it.
	 */
	guard(): () => void;
}

export const [useApp, provideApp] = createContext<App>();

export function createApp(): App {
	let stores: Promise<Stores> | null = null;
	const voices = new Map<Locale, LateNarration>();
	const update = new AppUpdate();
	const app: App = {
		update,
		async keepPage(path) {
			if (readPreferences().isPrivate) return false;
			const offline = await import('./offline.ts');
			return offline.keepPage(path, update);
		},
		openStores() {
			stores ??= import('#lib/adapters/db/open-stores.ts').then(({ openStores }) => openStores());
			return stores;
		},
		async openVoice(packs, locale) {
			const [{ openNarration }, { onceHeard }] = await Promise.all([
				import('#lib/adapters/audio/open-narration.ts'),
				import('#lib/adapters/audio/once-heard.ts')
			]);
			const voice = onceHeard(await openNarration(packs, locale), () => {
				void keepVoice(packs, locale);
			});
			whenLeaving(() => {
				voice.stop();
			});
			return voice;
		},
		voice(locale) {
			const known =
				voices.get(locale) ?? new LateNarration(() => app.openVoice([COMMON_PACK], locale));
			voices.set(locale, known);
			return known;
		},
		reading: (locale) => new NarrationSession(app.voice(locale), browserTimer),
		async progress() {
			return (await ownStores(app))?.story ?? null;
		},
		async journey() {
			return (await ownStores(app))?.journey ?? null;
		},
		async chosenPath() {
			return (await (await app.journey())?.read())?.path ?? null;
		},
		async hiddenStories() {
			const { settings, classes } = await app.openStores();
			const { activeCohort, joined } = await settings.read();
			if (activeCohort === null) return joined?.hidden ?? [];
			const record = await classes.find(activeCohort);
			return record === null ? [] : [...record.hidden, ...record.above];
		},
		async storiesBegun(modules) {
			const progress = await app.progress();
			if (progress === null) return [];
			const states = await Promise.all(modules.map((module) => progress.load(module)));
			return states.flatMap((state) =>
				state === null || state.trail.length === 0 ? [] : [state.module]
			);
		},
		preferences: readPreferences,
		rememberLanguage,
		setPrivate,
		leave: leavePage,
		async send() {
			const { openOutbox } = await import('./sync-kit.ts');
			await (await openOutbox(app)).send();
		},
		guard() {
			const ends = [
				watchShift(leavePage),
				coverWhenHidden(),
				keepTabEmpty(() => readPreferences().isPrivate)
			];
			return () => {
				for (const end of ends) end();
			};
		}
	};
	return app;
}

/** The stores of a phone that one person uses and that may remember; `null`: nothing of a way is to be kept. */
async function ownStores(app: App): Promise<Stores | null> {
	if (readPreferences().isPrivate) return null;
	const stores = await app.openStores();
	return (await stores.settings.read()).activeCohort === null ? stores : null;
}

/** Whoever has listened will want to listen without a network. Private mode leaves no such trace. */
async function keepVoice(packs: readonly string[], locale: Locale): Promise<void> {
	if (readPreferences().isPrivate) return;
	const { keepVoiceAfterUse } = await import('./offline.ts');
	await keepVoiceAfterUse(packs, locale);
}
