import type { Sound } from './sound.ts';

/** A second-order filter: `b` feeds forward, `a` feeds back (a0 = 1). */
interface Biquad {
	readonly b: readonly [number, number, number];
	readonly a: readonly [number, number];
}

/**
 * Integrated loudness in LUFS by ITU-R BS.1770-4: K-weighting, blocks of 400 ms every 100 ms, absolute gate
 * at -70 LUFS, relative gate 10 LU below. A sound shorter than one block is measured as a whole.
 * Silence: `-Infinity`.
 */
export function integratedLoudness({ samples, rate }: Sound): number {
	const weighted = filter(filter(samples, shelf(rate)), highPass(rate));
	const powers = blockPowers(weighted, Math.round(0.4 * rate), Math.round(0.1 * rate));
	const audible = powers.filter((power) => toLufs(power) > -70);
	const threshold = toLufs(mean(audible)) - 10;
	return toLufs(mean(audible.filter((power) => toLufs(power) > threshold)));
}

function blockPowers(samples: Float64Array, size: number, hop: number): readonly number[] {
	const last = Math.max(0, samples.length - size);
	const powers: number[] = [];
	for (let start = 0; start <= last; start += hop) {
		const end = Math.min(samples.length, start + size);
		let sum = 0;
		for (let index = start; index < end; index += 1) sum += (samples[index] ?? 0) ** 2;
		powers.push(sum / (end - start));
	}
	return powers;
}

function toLufs(power: number): number {
	return -0.691 + 10 * Math.log10(power);
}

function mean(values: readonly number[]): number {
	return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * The head's effect above 1.5 kHz: +4 dB. The standard prints coefficients for 48 kHz only; these are the
 * analogue prototypes behind them, as libebur128 (`ebur128.c`, `ebur128_init_filter`) derives them.
 */
function shelf(rate: number): Biquad {
	const k = Math.tan((Math.PI * 1681.974450955533) / rate);
	const q = 0.7071752369554196;
	const vh = 10 ** (3.999843853973347 / 20);
	const vb = vh ** 0.4996667741545416;
	const a0 = 1 + k / q + k * k;
	return {
		b: [
			(vh + (vb * k) / q + k * k) / a0,
			(2 * (k * k - vh)) / a0,
			(vh - (vb * k) / q + k * k) / a0
		],
		a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0]
	};
}

/** Low frequencies count less: second-order high pass at 38 Hz. */
function highPass(rate: number): Biquad {
	const k = Math.tan((Math.PI * 38.13547087602444) / rate);
	const q = 0.5003270373238773;
	const a0 = 1 + k / q + k * k;
	return { b: [1, -2, 1], a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0] };
}

function filter(samples: Float32Array | Float64Array, { b, a }: Biquad): Float64Array {
	const out = new Float64Array(samples.length);
	let z1 = 0;
	let z2 = 0;
	for (let index = 0; index < samples.length; index += 1) {
		const x = samples[index] ?? 0;
		const y = b[0] * x + z1;
		z1 = b[1] * x - a[0] * y + z2;
		z2 = b[2] * x - a[1] * y;
		out[index] = y;
	}
	return out;
}
