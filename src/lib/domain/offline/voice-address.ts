/** What an address under `/narration/` holds; the addresses themselves are made by `narrationPath`. */
export type VoiceAddress =
	| { readonly kind: 'clip' }
	| { readonly kind: 'manifest'; readonly pack: string; readonly locale: string };

const CLIP = /^\/narration\/clips\/[0-9a-f]{16}\.(?:ogg|mp3|json)$/;
const MANIFEST = /^\/narration\/([a-z0-9-]+(?:\.[a-z]+)?)\/([a-z]{2,3})\.json$/;

/** Null for what the worker leaves to the network: whole packs, and everything that is not voice. */
export function voiceAddress(path: string): VoiceAddress | null {
	if (CLIP.test(path)) return { kind: 'clip' };
	const [, pack, locale] = MANIFEST.exec(path) ?? [];
	return pack === undefined || locale === undefined ? null : { kind: 'manifest', pack, locale };
}
