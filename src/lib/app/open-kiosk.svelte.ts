import { createContext } from 'svelte';
import { browserTimer } from '#lib/adapters/audio/browser-timer.ts';
import { LateNarration } from '#lib/adapters/audio/late-narration.ts';
import { deviceCalendar } from '#lib/adapters/device/device-calendar.ts';
import { deviceRng } from '#lib/adapters/device/device-rng.ts';
import { whenLeaving } from '#lib/adapters/device/leave-page.ts';
import { forgetTab } from '#lib/adapters/kiosk/forget-tab.ts';
import { forgetLeftovers, forgetVisitor } from '#lib/adapters/kiosk/forget-visitor.ts';
import { holdVisitor } from '#lib/adapters/kiosk/hold-visitor.ts';
import { tellAlive } from '#lib/adapters/kiosk/tell-alive.ts';
import type { HelpCountry } from '#lib/domain/catalogue/index.ts';
import { DEFAULT_VOLUME, KIOSK_HOME, loudness, type KioskStore } from '#lib/domain/kiosk/index.ts';
import {
	COMMON_PACK,
	KIOSK_PACK,
	questionPack,
	type NarrationPlayer
} from '#lib/domain/narration/index.ts';
import type { InstrumentShown, StorageFailureKind } from '#lib/domain/outcome/index.ts';
import { isKioskPath } from '#lib/domain/safety/index.ts';
import type { Locale } from '#lib/domain/shared/index.ts';
import { Asking } from '#lib/state/kiosk/asking.svelte.ts';
import { KioskRun } from '#lib/state/kiosk/kiosk-run.svelte.ts';
import { PinDesk } from '#lib/state/kiosk/pin-desk.svelte.ts';
import { StaffDesk } from '#lib/state/kiosk/staff-desk.svelte.ts';
import { NarrationSession } from '#lib/state/narration-session.svelte.ts';
import type { App } from './app.ts';

/** Often enough for the seconds of the warning. */
const BEAT_MS = 500;
/** The instrument that a kiosk asks after a story. */
const QUESTIONS = 'core-short';

/** What runs once the database of this kiosk is open. */
export interface OpenedKiosk {
	readonly run: KioskRun;
	readonly pins: PinDesk;
	readonly staff: StaffDesk;
	/** Why nothing is kept; `null`: it is. */
	readonly forgetful: StorageFailureKind | null;
}

/** One kiosk with the real parts of this box. */
export class Kiosk {
	readonly #app: App;
	#opened = $state.raw<OpenedKiosk | null>(null);

	constructor(app: App) {
		this.#app = app;
	}

	/** `null` until the database is open. */
	get opened() {
		return this.#opened;
	}

	/** The app as stories get it here: it keeps nothing of anybody, and speaks as loudly as the staff chose. */
	get app(): App {
		return {
			...this.#app,
			openVoice: (packs, locale) => this.#openVoice(packs, locale),
			progress: () => Promise.resolve(null),
			journey: () => Promise.resolve(null),
			chosenPath: () => Promise.resolve(null)
		};
	}

	/** Begins the loop. Returns what ends it. */
	start(): () => void {
		forgetTab();
		const release = holdVisitor(isKioskPath);
		let last = performance.now();
		const beat = setInterval(() => {
			const now = performance.now();
			this.#opened?.run.pass(now - last);
			this.#opened?.pins.pass(now - last);
			last = now;
		}, BEAT_MS);
		void this.#open();
		return () => {
			clearInterval(beat);
			release();
		};
	}

	/**
	 * A voice for one of the kiosk's own screens, which reads it by itself: somebody has touched the box. Each screen
	 * has its own, so that one that falls silent silences no other.
	 */
	openVoice(locale: Locale): { readonly narration: NarrationSession; readonly fetch: () => void } {
		const packs = [KIOSK_PACK, COMMON_PACK, questionPack(QUESTIONS)];
		const late = new LateNarration(() => this.#openVoice(packs, locale));
		const narration = new NarrationSession(late, browserTimer);
		narration.wake();
		return { narration, fetch: () => void late.fetch() };
	}

	openAsking({ run }: OpenedKiosk, instrument: InstrumentShown, country: HelpCountry): Asking {
		return new Asking({
			instrument,
			country,
			rng: deviceRng,
			count: (answer) => {
				run.act({ kind: 'answered', answer });
				return run.counted();
			}
		});
	}

	/** To be called when the first screen stands. */
	tellAlive(): void {
		tellAlive();
	}

	async #open(): Promise<void> {
		const [{ openKioskStore }, { pinHasher }] = await Promise.all([
			import('#lib/adapters/db/open-kiosk-store.ts'),
			import('#lib/adapters/device/pin-hasher.ts')
		]);
		const { store, forgetful } = await openKioskStore();
		const run = newRun(store);
		const pins = new PinDesk(store, pinHasher);
		const staff = new StaffDesk({
			store,
			calendar: deviceCalendar,
			hasher: pinHasher,
			adopt: (settings) => {
				run.adopt(settings);
			}
		});
		// Somebody may have been here when the plug was pulled.
		await forgetLeftovers(store, deviceCalendar);
		await Promise.all([run.open(), pins.open()]);
		this.#opened = { run, pins, staff, forgetful };
	}

	async #openVoice(packs: readonly string[], locale: Locale): Promise<NarrationPlayer> {
		const [{ openNarration }, { setLoudness }] = await Promise.all([
			import('#lib/adapters/audio/open-narration.ts'),
			import('#lib/adapters/audio/set-loudness.ts')
		]);
		const voice = await openNarration(packs, locale);
		await setLoudness(loudness(this.#opened?.run.settings?.volume ?? DEFAULT_VOLUME));
		whenLeaving(() => {
			voice.stop();
		});
		return voice;
	}
}

export const [useKiosk, provideKiosk] = createContext<Kiosk>();

function newRun(store: KioskStore): KioskRun {
	return new KioskRun({
		store,
		calendar: deviceCalendar,
		forget: (counted) => {
			forgetVisitor(store, deviceCalendar, counted, KIOSK_HOME);
		}
	});
}
