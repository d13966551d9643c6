import type { InstrumentShown } from './instrument-shown.ts';
import { WAVES, type Wave } from './outcome.ts';

/**
 * The wave that an address asks for by its fragment (`#endline`, `#followup`, `#late`): the first wave of the
 * instrument when it names none, or one at which this instrument is not asked.
 */
export function waveOfFragment(fragment: string, { waves }: Pick<InstrumentShown, 'waves'>): Wave {
	const asked = WAVES.filter((wave) => waves.includes(wave));
	return asked.find((wave) => fragment === `#${wave}`) ?? asked[0] ?? 'baseline';
}
