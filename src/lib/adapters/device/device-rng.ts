import type { Rng } from '#lib/domain/shared/index.ts';

export const deviceRng: Rng = {
	bytes: (count) => crypto.getRandomValues(new Uint8Array(count))
};
