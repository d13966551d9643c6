import { createMp3Encoder, type Mp3Encoder } from 'wasm-media-encoders';
import type { Sound } from './sound.ts';

const BITRATE = 32;
let shared: Promise<Mp3Encoder> | null = null;

/** Constant 32 kbit/s mono, for phones that cannot play Opus. */
export async function encodeMp3({ samples, rate }: Sound): Promise<Uint8Array> {
	shared ??= createMp3Encoder();
	const encoder = await shared;
	encoder.configure({ sampleRate: rate, channels: 1, bitrate: BITRATE });
	const body = Uint8Array.from(encoder.encode([samples]));
	const tail = Uint8Array.from(encoder.finalize());
	const bytes = new Uint8Array(body.length + tail.length);
	bytes.set(body);
	bytes.set(tail, body.length);
	return bytes;
}
