import { deviceClock } from '#lib/adapters/device/device-clock.ts';
import { deviceRng } from '#lib/adapters/device/device-rng.ts';
import type { ItemKey } from '#lib/domain/quiz/index.ts';
import { TrainerDesk } from '#lib/state/trainer-desk.svelte.ts';
import type { App } from './app.ts';

/** The trainer's desk over this device's real stores. */
export async function openDesk(app: App, keys: readonly ItemKey[]): Promise<TrainerDesk> {
	const { cohorts, outcomes, quiz, settings } = await app.openStores();
	const ports = { cohorts, outcomes, quiz, settings, clock: deviceClock, rng: deviceRng };
	return new TrainerDesk(ports, keys);
}
