import type { Sound } from './sound.ts';

const LOOK_AHEAD_MS = 5;
const RELEASE_MS = 50;

/** Turns the sound down around peaks above `ceilingDb` (dBFS), starting 5 ms before each, so that none is cut off. */
export function limitPeaks({ samples, rate }: Sound, ceilingDb: number): Sound {
	const ceiling = 10 ** (ceilingDb / 20);
	const ahead = Math.round((LOOK_AHEAD_MS / 1000) * rate);
	const release = Math.exp(-1000 / (RELEASE_MS * rate));
	const wanted = new Float32Array(samples.length);
	for (let index = 0; index < samples.length; index += 1) {
		wanted[index] = Math.min(1, ceiling / Math.max(Math.abs(samples[index] ?? 0), ceiling));
	}
	const held = minimumAhead(wanted, 2 * ahead);
	const out = new Float32Array(samples.length);
	let sum = ahead;
	let released = 1;
	const smoothed = new Float32Array(samples.length);
	for (let index = 0; index < samples.length; index += 1) {
		const hold = held[index] ?? 1;
		released = Math.min(hold, 1 - (1 - released) * release);
		smoothed[index] = released;
		sum += released - (smoothed[index - ahead] ?? 1);
		out[index] = (samples[index] ?? 0) * Math.min(sum / ahead, wanted[index] ?? 1);
	}
	return { samples: out, rate };
}

/** For each place the smallest of the next `span` values. */
function minimumAhead(values: Float32Array, span: number): Float32Array {
	const out = new Float32Array(values.length);
	const queue = new Int32Array(values.length);
	let head = 0;
	let tail = 0;
	for (let index = values.length - 1; index >= 0; index -= 1) {
		const value = values[index] ?? 1;
		while (tail > head && (values[queue[tail - 1] ?? 0] ?? 1) >= value) tail -= 1;
		queue[tail] = index;
		tail += 1;
		while ((queue[head] ?? 0) > index + span) head += 1;
		out[index] = values[queue[head] ?? index] ?? 1;
	}
	return out;
}
