import type { Rng } from '../shared/index.ts';
import { randomBelow } from '../shared/index.ts';
import { complementOf } from './asked-form.ts';
import type { Form } from './item.ts';

/** What the device remembers in order to hand out forms fairly. */
export interface FormDeal {
	readonly form: Form;
	/** The other half of the pair, owed to the next person of the same group; `null`: a new pair starts. */
	readonly owed: Form | null;
}

/**
 * The form of somebody's first wave. On an own phone (`owed` is `null` each time) a fair coin. On a device that
 * goes round, pairs: the first of a pair by the coin, the second gets the other, so that a class is split in
 * half and half (one apart at most) and nobody can foresee the first of a pair. These are permuted blocks of two.
 */
export function chooseForm(owed: Form | null, rng: Rng): FormDeal {
	if (owed !== null) return { form: owed, owed: null };
	const form: Form = randomBelow(2, rng) === 0 ? 'A' : 'B';
	return { form, owed: complementOf(form) };
}
