import { deviceClock } from '#lib/adapters/device/device-clock.ts';
import { deviceRng } from '#lib/adapters/device/device-rng.ts';
import { saveTextFile } from '#lib/adapters/device/save-file.ts';
import type { ItemKey } from '#lib/domain/quiz/index.ts';
import { TrainerDesk, type CohortReport } from '#lib/state/trainer-desk.svelte.ts';
import type { App } from './app.ts';

/** The trainer's desk over this device's real stores. */
export async function openDesk(app: App, keys: readonly ItemKey[]): Promise<TrainerDesk> {
	const { cohorts, outcomes, quiz, settings } = await app.openStores();
	const ports = { cohorts, outcomes, quiz, settings, clock: deviceClock, rng: deviceRng };
	return new TrainerDesk(ports, keys);
}

/** Saves the lines that the screen shows. The library that writes CSV comes with the first file only. */
export async function saveReport({ cohort, lines }: CohortReport): Promise<void> {
	const { reportCsv } = await import('#lib/adapters/export/report-csv.ts');
	saveTextFile(`safar-${cohort.code}.csv`, 'text/csv;charset=utf-8', reportCsv(lines));
}
