import { saveFile } from '#lib/adapters/device/hand-over-file.ts';
import { setLoudness } from '#lib/adapters/audio/set-loudness.ts';
import { runningMs } from '#lib/adapters/kiosk/forget-tab.ts';
import { carriedLabel } from '#lib/adapters/pwa/carried-label.ts';
import { askToPersist, storageFigures } from '#lib/adapters/pwa/device-storage.ts';
import { drawCode } from '#lib/adapters/transfer/draw-code.ts';
import { loudness, type ToldCounts, type Volume } from '#lib/domain/kiosk/index.ts';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { countsText } from './counts-text.ts';
import { openPackStore } from './offline.ts';

export { askToPersist, carriedLabel, drawCode, runningMs, storageFigures };

/** The counts as one code, to be read as text by any camera app. */
export function countsCode(told: ToldCounts, version: string) {
	return drawCode(countsText(told, version));
}

/** The same text as a file; its name holds the day from which was counted. */
export function saveCounts(told: ToldCounts, version: string): void {
	const content = `${countsText(told, version)}\n`;
	saveFile({ name: `safar-kiosk-${told.since}.txt`, type: 'text/plain', content });
}

export async function tryLoudness(volume: Volume): Promise<void> {
	await setLoudness(loudness(volume));
}

/** How many of a kiosk's voice packs are on this box, over all languages. */
export async function countVoices(packs: readonly string[]): Promise<number> {
	const kept = await openPackStore().kept();
	return kept.filter(({ pack }) => packs.includes(pack)).length;
}

/** Keeps every voice on this box, one after another; `onKept` is told of each. */
export async function keepVoices(packs: readonly string[], onKept: () => void): Promise<void> {
	const store = openPackStore();
	for (const locale of LOCALES) {
		for (const pack of packs) if ((await store.keep(pack, locale)).ok) onKept();
	}
}
