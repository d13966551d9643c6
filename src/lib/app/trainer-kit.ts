import { deviceClock } from '#lib/adapters/device/device-clock.ts';
import { deviceRng } from '#lib/adapters/device/device-rng.ts';
import { keyedHash } from '#lib/adapters/device/keyed-hash.ts';
import { drawCode } from '#lib/adapters/transfer/draw-code.ts';
import { MOST_TICKETS, ticketsOf, type Ticket } from '#lib/domain/linking/index.ts';
import type { Cohort } from '#lib/domain/outcome/index.ts';
import type { ItemKey } from '#lib/domain/quiz/index.ts';
import { TrainerDesk } from '#lib/state/trainer-desk.svelte.ts';
import type { App } from './app.ts';

/** The trainer's desk over this device's real stores. */
export async function openDesk(app: App, keys: readonly ItemKey[]): Promise<TrainerDesk> {
	const { classes, cohorts, outcomes, quiz, settings, transfer } = await app.openStores();
	const device = { clock: deviceClock, rng: deviceRng, hash: keyedHash };
	return new TrainerDesk({ classes, cohorts, outcomes, quiz, settings, transfer, ...device }, keys);
}

/** The code that a phone's camera reads as an address; `origin`: of this page. */
export function drawInvitation(origin: string, lang: string, fragment: string) {
	return drawCode(`${origin}/${lang}/join/#${fragment}`);
}

/** So many tickets that were not printed before. */
export function nextTickets({ linkKey, slips }: Cohort, count: number): readonly Ticket[] {
	return ticketsOf(linkKey, Math.min(MOST_TICKETS, slips + count), keyedHash).slice(slips);
}
