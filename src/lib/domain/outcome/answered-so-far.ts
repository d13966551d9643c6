import type { InstrumentId } from '../shared/index.ts';
import type { Outcome, Wave } from './outcome.ts';

/** How many people have taken an instrument at a wave. Records with one tag are of one person. */
export function answeredSoFar(
	outcomes: readonly Outcome[],
	instrument: InstrumentId,
	wave: Wave
): number {
	const taken = outcomes.filter((one) => one.instrument.id === instrument && one.wave === wave);
	return new Set(taken.map(({ id, link }) => link ?? id)).size;
}
