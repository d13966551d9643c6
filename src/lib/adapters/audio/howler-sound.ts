import type { Howl } from 'howler';
import { narrationPath, type ClipFormat } from '#lib/domain/narration/index.ts';
import type { OpenSound, Sound, SoundEvents } from './sound.ts';

/** LAME pads the start of every MP3 by about this much, and no gapless tag says so. */
const MP3_LEAD_MS = 50;

/**
 * Opens clips with howler, which is loaded when the first one is asked for. `html5: true` streams, needs
 * little memory and keeps the pitch at slow speed (Web Audio does neither).
 */
export function openHowlerSounds(format: ClipFormat): OpenSound {
	return async (clip) => {
		const howler = await import('howler');
		return howlerSound(
			new howler.Howl({
				src: [narrationPath.clip(clip, format)],
				// howler's name for Opus in Ogg; its `ogg` means Vorbis.
				format: [format === 'ogg' ? 'opus' : 'mp3'],
				html5: true
			}),
			format === 'mp3' ? MP3_LEAD_MS : 0
		);
	};
}

function howlerSound(howl: Howl, leadMs: number): Sound {
	let failed = false;
	let events: SoundEvents | null = null;
	const fail = () => {
		failed = true;
		events?.onFail();
	};
	howl.on('loaderror', fail);
	howl.on('playerror', fail);
	howl.on('play', () => events?.onStart());
	howl.on('end', () => events?.onEnd());
	return {
		listen(listener) {
			events = listener;
			if (failed) listener.onFail();
		},
		play: () => void howl.play(),
		pause: () => void howl.pause(),
		setRate: (rate) => void howl.rate(rate),
		positionMs: () => howl.seek() * 1000 - leadMs,
		release() {
			events = null;
			// Not stop(): howler puts that off while it is loading or starting. Unloading empties the element.
			howl.unload();
		}
	};
}
