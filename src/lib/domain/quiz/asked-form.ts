import type { Form } from './item.ts';

/**
 * What one person is asked at one wave. `AB` and `BA` are mixed from both forms, place by place: `AB` takes
 * the first place at which they differ from A, the next from B, and so on; `BA` takes the other of each.
 */
export const ASKED_FORMS = ['A', 'B', 'AB', 'BA'] as const;
export type AskedForm = (typeof ASKED_FORMS)[number];

const COMPLEMENTS = { A: 'B', B: 'A', AB: 'BA', BA: 'AB' } as const satisfies Record<
	AskedForm,
	AskedForm
>;

/** The form that shares no place with this one, but for items that stand in both. */
export function complementOf(form: Form): Form;
export function complementOf(form: AskedForm): AskedForm;
export function complementOf(form: AskedForm): AskedForm {
	return COMPLEMENTS[form];
}

/** Two parallel lists: what stands at one place of `A` has its twin at the same place of `B`. */
export interface ParallelForms<Place> {
	readonly A: readonly Place[];
	readonly B: readonly Place[];
}

/** The places of a form, mixed or not. `isShared`: this place is the same in both forms. */
export function placesOf<Place>(
	{ A, B }: ParallelForms<Place>,
	form: AskedForm,
	isShared: (ofA: Place, ofB: Place) => boolean
): readonly Place[] {
	if (form === 'A') return A;
	if (form === 'B') return B;
	let takesFromA = form === 'AB';
	return A.map((ofA, place) => {
		const ofB = B[place] ?? ofA;
		if (isShared(ofA, ofB)) return ofA;
		const taken = takesFromA ? ofA : ofB;
		takesFromA = !takesFromA;
		return taken;
	});
}
