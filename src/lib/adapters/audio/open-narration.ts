import type { NarrationPlayer } from '#lib/domain/narration/index.ts';
import type { Locale } from '#lib/domain/shared/index.ts';
import { browserTimer } from './browser-timer.ts';
import { chooseClipFormat } from './choose-clip-format.ts';
import { ClipPlayer } from './clip-player.ts';
import { findMarksIn } from './clip-timings.ts';
import { openHowlerSounds } from './howler-sound.ts';

/**
 * The voice of this browser, for the clips of these packs, the most needed first.
 *
 * Import this file with `import()` after the first scene is drawn, and open the voice then, not in the first
 * tap: howler must be there when the finger comes down, or an iPhone does not allow the sound.
 */
export async function openNarration(
	packs: readonly string[],
	locale: Locale
): Promise<NarrationPlayer> {
	const element = new Audio();
	const format = chooseClipFormat((type) => element.canPlayType(type));
	await import('howler');
	return new ClipPlayer({
		open: openHowlerSounds(format),
		findMarks: findMarksIn(packs, locale, fetchJson),
		timer: browserTimer,
		nextFrame: (then) => {
			const id = requestAnimationFrame(then);
			return () => {
				cancelAnimationFrame(id);
			};
		}
	});
}

async function fetchJson(url: string): Promise<unknown> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`no answer for ${url}: ${String(response.status)}`);
	return response.json();
}
