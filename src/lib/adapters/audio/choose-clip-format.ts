import type { ClipFormat } from '#lib/domain/narration/index.ts';

/**
 * The one format that this device downloads and plays. Asked of the browser itself, because howler's own
 * `codecs('ogg')` tests Vorbis. iOS before 18.4 does not play Opus in Ogg and gets MP3.
 */
export function chooseClipFormat(canPlayType: (type: string) => string): ClipFormat {
	return canPlayType('audio/ogg; codecs="opus"') === '' ? 'mp3' : 'ogg';
}
