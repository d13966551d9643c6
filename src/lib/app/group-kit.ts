import { browserTimer } from '#lib/adapters/audio/browser-timer.ts';
import { LateNarration } from '#lib/adapters/audio/late-narration.ts';
import { deviceClock } from '#lib/adapters/device/device-clock.ts';
import { deviceRng } from '#lib/adapters/device/device-rng.ts';
import { packsForQuestions } from '#lib/domain/narration/index.ts';
import type { Cohort, InstrumentShown } from '#lib/domain/outcome/index.ts';
import type { Locale } from '#lib/domain/shared/index.ts';
import { RoomDesk } from '#lib/state/group/room-desk.svelte.ts';
import { NarrationSession } from '#lib/state/narration-session.svelte.ts';
import type { App } from './app.ts';

/** A room's desk over this device's real stores. */
export async function openRoomDesk(
	app: App,
	locale: Locale,
	instrumentOf: (cohort: Cohort) => InstrumentShown | null
): Promise<RoomDesk> {
	const { cohorts, groups, forgetful } = await app.openStores();
	const ports = { cohorts, groups, forgetful, instrumentOf, clock: deviceClock, rng: deviceRng };
	return new RoomDesk(ports, locale);
}

/** The voice that reads questions to a room. Nothing is fetched before it is asked for. */
export function openRoomVoice(app: App, instrument: InstrumentShown, locale: Locale) {
	const voice = new LateNarration(() => app.openVoice(packsForQuestions(instrument), locale));
	return { narration: new NarrationSession(voice, browserTimer), fetch: () => voice.fetch() };
}
