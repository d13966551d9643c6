import { durationMs, type Sound } from './sound.ts';

const GATE_DB = -45;
const FRAME_MS = 10;
const PAD_MS = 30;

/** Cuts silence off both ends, with a little air left. `leadMs` was cut from the front: marks move by it. */
export function trimSilence(sound: Sound): { readonly sound: Sound; readonly leadMs: number } {
	const { samples, rate } = sound;
	const frame = Math.round((FRAME_MS / 1000) * rate);
	const pad = Math.round((PAD_MS / 1000) * rate);
	const gate = 10 ** (GATE_DB / 10);
	let first = samples.length;
	let last = 0;
	for (let start = 0; start < samples.length; start += frame) {
		const part = samples.subarray(start, start + frame);
		const power = part.reduce((sum, sample) => sum + sample * sample, 0) / part.length;
		if (power < gate) continue;
		first = Math.min(first, start);
		last = start + part.length;
	}
	const begin = Math.max(0, first - pad);
	const end = Math.min(samples.length, last + pad);
	if (begin >= end) return { sound: { samples: samples.subarray(0, 0), rate }, leadMs: 0 };
	const kept = { samples: samples.subarray(begin, end), rate };
	return { sound: kept, leadMs: durationMs({ samples: samples.subarray(0, begin), rate }) };
}
