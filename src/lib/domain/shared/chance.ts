import type { Rng } from './ports.ts';

/** A fair whole number from 0 up to, not including, `limit` (1 to 256): bytes that would favour low numbers are thrown again. */
export function randomBelow(limit: number, rng: Rng): number {
	const fair = 256 - (256 % limit);
	for (;;) {
		const [byte = 0] = rng.bytes(1);
		if (byte < fair) return byte % limit;
	}
}

/** A new list in random order (Fisher and Yates; every order is equally likely). At most 256 entries. */
export function shuffle<Entry>(entries: readonly Entry[], rng: Rng): readonly Entry[] {
	const rest = [...entries];
	const shuffled: Entry[] = [];
	while (rest.length > 0) shuffled.push(...rest.splice(randomBelow(rest.length, rng), 1));
	return shuffled;
}
