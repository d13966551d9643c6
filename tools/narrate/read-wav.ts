import type { Sound } from './sound.ts';

const PCM = 1;

/**
 * 16-bit WAV as mono samples, channels averaged: this build of libav does not open WAV.
 *
 * @throws when it is not plain 16-bit WAV
 */
export function readWav(bytes: Uint8Array): Sound {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const tag = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
	let channels = 0;
	let rate = 0;
	for (let at = 12; at + 8 <= bytes.length;) {
		const size = view.getUint32(at + 4, true);
		const body = at + 8;
		if (tag(at) === 'fmt ' && view.getUint16(body, true) === PCM) {
			if (view.getUint16(body + 14, true) === 16) channels = view.getUint16(body + 2, true);
			rate = view.getUint32(body + 4, true);
		}
		if (tag(at) === 'data' && channels > 0) {
			const frames = Math.floor(Math.min(size, bytes.length - body) / (2 * channels));
			const samples = Float32Array.from({ length: frames }, (_, frame) => {
				let sum = 0;
				for (let channel = 0; channel < channels; channel += 1)
					sum += view.getInt16(body + 2 * (frame * channels + channel), true);
				return sum / (32_768 * channels);
			});
			return { samples, rate };
		}
		at = body + size + (size % 2);
	}
	throw new Error('Save the recording as Opus or as 16-bit WAV or FLAC.');
}
