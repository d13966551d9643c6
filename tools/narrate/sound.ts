/** Mono samples between -1 and 1. */
export interface Sound {
	readonly samples: Float32Array;
	/** Hertz. */
	readonly rate: number;
}

export function durationMs({ samples, rate }: Sound): number {
	return (samples.length / rate) * 1000;
}

export function concatSounds(parts: readonly Float32Array[]): Float32Array {
	const joined = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		joined.set(part, at);
		at += part.length;
	}
	return joined;
}

/** The highest sample, in dBFS: 0 is full scale, silence is minus infinity. */
export function peakDb({ samples }: Sound): number {
	let peak = 0;
	for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
	return 20 * Math.log10(peak);
}
