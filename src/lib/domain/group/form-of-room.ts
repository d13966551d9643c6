import { COHORT_ALPHABET, WAVES, type InstrumentShown, type Wave } from '../outcome/index.ts';
import { nextForm, orderOfToken, type AskedForm } from '../quiz/index.ts';
import type { CohortCode } from '../shared/index.ts';

/**
 * The form that a whole room is asked at a wave. A room cannot be split in half, so the order of its forms is that of
 * the cohort: read from the code, so that every device gives the same, and half of all cohorts begin with A.
 */
export function formOfRoom(
	cohort: CohortCode,
	{ waves }: Pick<InstrumentShown, 'waves'>,
	wave: Wave
): AskedForm {
	const bits = Math.max(0, COHORT_ALPHABET.indexOf(cohort.charAt(0)));
	const order = orderOfToken(bits.toString(16).padStart(2, '0'));
	const asked = WAVES.filter((one) => waves.includes(one));
	return nextForm(order, [], Math.max(0, asked.indexOf(wave)));
}
