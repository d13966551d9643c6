import type { ClipHash, Locale } from '../shared/index.ts';
import type { WordMarks } from './narration-player.ts';

export const CLIP_FORMATS = ['ogg', 'mp3'] as const;
/** `ogg`: Opus mono in Ogg (a computer voice has 9.6 kbit/s, a person 24). `mp3`: 32 kbit/s mono, for iOS before 18.4. A device uses one only. */
export type ClipFormat = (typeof CLIP_FORMATS)[number];

/** The pack of the interface and the helplines, which every module needs. */
export const COMMON_PACK = 'common';

/** The pack of what a kiosk says besides: no phone needs it. No module has this name. */
export const KIOSK_PACK = 'kiosk';

/**
 * `/narration/<pack>/<locale>.json`, where `<pack>` is `common` or one that `packOf` names. While the voices are
 * being made the server answers `state: 'rendering'`; a clip asked for by itself is made at once all the same.
 */
export type PackManifest =
	| { readonly state: 'rendering'; readonly done: number; readonly total: number }
	| {
			readonly state: 'ready';
			/** Hash of all clip hashes: the name of this pack's files, `/narration/packs/<id>.<format>.pack`. */
			readonly id: string;
			readonly locale: Locale;
			/** Computer voice, or the share of clips (0 to 1) that people recorded. */
			readonly humanShare: number;
			/** What the download really weighs. */
			readonly bytes: Readonly<Record<ClipFormat, number>>;
			readonly clips: readonly ClipTiming[];
	  };

export interface ClipTiming {
	readonly clip: ClipHash;
	readonly durationMs: number;
	/** Empty for a human recording that could not be aligned: then the whole line is highlighted. */
	readonly marks: WordMarks;
}

/** The search of a manifest's address by which a page asks how a pack stands, without having it made. */
export const LOOK = 'look';

/** Addresses under which the build, the server, the worker and the player agree to find the voice. */
export const narrationPath = {
	clip: (clip: ClipHash, format: ClipFormat): string => `/narration/clips/${clip}.${format}`,
	/** A `ClipTiming` as JSON. */
	timing: (clip: ClipHash): string => `/narration/clips/${clip}.json`,
	manifest: (pack: string, locale: string): string => `/narration/${pack}/${locale}.json`,
	/** The same, for a page that shows all packs. */
	look: (pack: string, locale: string): string => `/narration/${pack}/${locale}.json?${LOOK}`,
	/** Layout: u32 little-endian header length, JSON `{ clip: [offset, length] }`, bytes. */
	pack: (id: string, format: ClipFormat): string => `/narration/packs/${id}.${format}.pack`
} as const;
