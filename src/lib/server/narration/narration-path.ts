import type { ClipFormat } from '#lib/domain/narration/index.ts';
import type { ClipHash } from '#lib/domain/shared/index.ts';

export type NarrationPath =
	| { readonly kind: 'clip'; readonly clip: ClipHash; readonly extension: ClipFormat | 'json' }
	| { readonly kind: 'pack'; readonly id: string; readonly format: ClipFormat }
	| { readonly kind: 'manifest'; readonly pack: string; readonly locale: string };

/** The inverse of `narrationPath` in `domain/narration`; `null` for every other address, encoded ones included. */
export function parseNarrationPath(path: string): NarrationPath | null {
	const clip = /^\/narration\/clips\/([0-9a-f]{16})\.(ogg|mp3|json)$/.exec(path);
	if (clip) return { kind: 'clip', clip: clip[1] ?? '', extension: toExtension(clip[2]) };
	const pack = /^\/narration\/packs\/([0-9a-f]{16})\.(ogg|mp3)\.pack$/.exec(path);
	if (pack) return { kind: 'pack', id: pack[1] ?? '', format: pack[2] === 'mp3' ? 'mp3' : 'ogg' };
	const manifest = /^\/narration\/([a-z0-9-]+(?:\.[a-z]+)?)\/([a-z]{2,3})\.json$/.exec(path);
	if (!manifest) return null;
	return { kind: 'manifest', pack: manifest[1] ?? '', locale: manifest[2] ?? '' };
}

function toExtension(text: string | undefined): ClipFormat | 'json' {
	return text === 'mp3' || text === 'json' ? text : 'ogg';
}
