import type { NarrationPlayer } from '#lib/domain/narration/index.ts';

/** The same voice, which calls `then` the first time that somebody has heard a clip to its end. */
export function onceHeard(voice: NarrationPlayer, then: () => void): NarrationPlayer {
	let heard = false;
	return {
		play(clip, listener) {
			voice.play(clip, {
				onWord: (index) => {
					listener.onWord(index);
				},
				onEnd: (reason) => {
					listener.onEnd(reason);
					if (heard || reason === 'failed') return;
					heard = true;
					then();
				}
			});
		},
		pause: () => {
			voice.pause();
		},
		resume: () => {
			voice.resume();
		},
		stop: () => {
			voice.stop();
		},
		setRate: (rate) => {
			voice.setRate(rate);
		},
		preload: (clip) => {
			voice.preload(clip);
		}
	};
}
