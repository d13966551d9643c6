import type { Sound } from './sound.ts';

/** Input samples on each side of an output sample: 32 taps in all. */
const REACH = 16;

/**
 * Another sample rate through a windowed sinc (Blackman), 32 taps. Going down, the cutoff moves down with
 * the rate, so that nothing folds back.
 */
export function resample({ samples, rate }: Sound, target: number): Sound {
	if (rate === target) return { samples, rate };
	const cutoff = Math.min(1, target / rate) * 0.97;
	const reach = Math.ceil(REACH / Math.min(1, target / rate));
	const length = Math.round((samples.length * target) / rate);
	const phases = kernelPhases(rate, target, reach, cutoff);
	// Silence on both sides, so that no sample before the first or after the last has to be asked for.
	const padded = new Float32Array(samples.length + 2 * reach);
	padded.set(samples, reach);
	const out = new Float32Array(length);
	const step = rate / target;
	for (let index = 0; index < length; index += 1) {
		const first = Math.floor(index * step) + 1;
		const kernel = phases[index % phases.length] ?? new Float32Array();
		let sum = 0;
		for (let tap = 0; tap < kernel.length; tap += 1) {
			sum += (padded[first + tap] ?? 0) * (kernel[tap] ?? 0);
		}
		out[index] = sum;
	}
	return { samples: out, rate: target };
}

const phasesOf = new Map<string, readonly Float32Array[]>();

function kernelPhases(
	rate: number,
	target: number,
	reach: number,
	cutoff: number
): readonly Float32Array[] {
	const known = phasesOf.get(`${rate} ${target}`);
	const phases = known ?? makePhases(rate, target, reach, cutoff);
	phasesOf.set(`${rate} ${target}`, phases);
	return phases;
}

/** The fraction between input samples repeats after `target / gcd` outputs (320 for 22.05 → 16 kHz). */
function makePhases(
	rate: number,
	target: number,
	reach: number,
	cutoff: number
): readonly Float32Array[] {
	const count = target / greatestCommonDivisor(rate, target);
	return Array.from({ length: count }, (_, phase) => {
		const position = (phase * rate) / target;
		const fraction = position - Math.floor(position);
		const kernel = Float32Array.from({ length: 2 * reach }, (_, tap) =>
			windowedSinc(tap - reach + 1 - fraction, reach, cutoff)
		);
		const gain = kernel.reduce((sum, tap) => sum + tap, 0);
		return kernel.map((tap) => tap / gain);
	});
}

function windowedSinc(x: number, reach: number, cutoff: number): number {
	const at = x / reach;
	if (Math.abs(at) >= 1) return 0;
	const window = 0.42 + 0.5 * Math.cos(Math.PI * at) + 0.08 * Math.cos(2 * Math.PI * at);
	const angle = Math.PI * x * cutoff;
	return (angle === 0 ? cutoff : (Math.sin(angle) / angle) * cutoff) * window;
}

function greatestCommonDivisor(a: number, b: number): number {
	return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
