import type { PackedClip } from '#lib/schema/narration/read-pack.ts';

/** One file of many clips, as `readPack` splits it: u32 little-endian header length, JSON, bytes. */
export function writePack(clips: readonly PackedClip[]): Uint8Array {
	const header: Record<string, readonly [number, number]> = {};
	let offset = 0;
	for (const { clip, bytes } of clips) {
		header[clip] = [offset, bytes.length];
		offset += bytes.length;
	}
	const head = new TextEncoder().encode(JSON.stringify(header));
	const pack = new Uint8Array(4 + head.length + offset);
	new DataView(pack.buffer).setUint32(0, head.length, true);
	pack.set(head, 4);
	let at = 4 + head.length;
	for (const { bytes } of clips) {
		pack.set(bytes, at);
		at += bytes.length;
	}
	return pack;
}
