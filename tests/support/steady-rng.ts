import type { Rng } from '#lib/domain/shared/index.ts';

/** Bytes that differ from each other and are the same in every run (a linear congruential generator). */
export function steadyRng(seed = 1): Rng {
	let state = seed;
	return {
		bytes: (count) =>
			Uint8Array.from({ length: count }, () => {
				state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
				return state >>> 24;
			})
	};
}
