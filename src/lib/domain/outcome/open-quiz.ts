import type { CohortCode, InstrumentId, Rng } from '../shared/index.ts';
import { chooseForm, otherForm, startQuiz, type Form, type Item } from '../quiz/index.ts';
import type { Cohort } from './cohort.ts';
import { makeLinkTag, type KeyedHash } from './link-tag.ts';
import type { Wave } from './outcome.ts';
import type { Person, QuizInProgress } from './quiz-progress.ts';
import { makeUuid, toHex } from './uuid.ts';

/** An instrument with its items in one language, as a page shows it. */
export interface InstrumentShown {
	readonly id: InstrumentId;
	readonly version: number;
	readonly forms: { readonly A: readonly Item[]; readonly B: readonly Item[] };
	/** Hash of the content it was made from. */
	readonly content: string;
}

export interface QuizOpening {
	readonly person: Person;
	readonly quiz: QuizInProgress;
	/** To be remembered for the next person of the cohort. */
	readonly owedForm: Form | null;
}

export interface QuizPlace {
	/** The cohort for which the device goes round; `null`: an own phone. */
	readonly activeCohort: CohortCode | null;
	/** The same with its key, where this device has it: without a key there is no link. */
	readonly cohort: Cohort | null;
	readonly owedForm: Form | null;
}

const TOKEN_BYTES = 16;

/** Somebody of whom nothing is known. */
export function newPerson(rng: Rng): Person {
	return { token: toHex(rng.bytes(TOKEN_BYTES)), taken: [] };
}

/** Opens a wave for somebody who said yes. `person` is `null` for somebody who is new here. */
export function openQuiz(
	instrument: InstrumentShown,
	wave: Wave,
	person: Person | null,
	place: QuizPlace,
	rng: Rng,
	hash: KeyedHash
): QuizOpening {
	const somebody = person ?? newPerson(rng);
	const { form, owed } = formFor(instrument, somebody, place, rng);
	const { activeCohort, cohort } = place;
	return {
		person: somebody,
		quiz: {
			head: {
				id: makeUuid(rng),
				cohort: activeCohort,
				instrument: { id: instrument.id, version: instrument.version, form },
				wave,
				setting: activeCohort === null ? 'own' : 'shared',
				content: instrument.content,
				link: cohort === null ? null : makeLinkTag(cohort.linkKey, somebody.token, hash)
			},
			session: startQuiz(instrument.forms[form], rng)
		},
		owedForm: owed
	};
}

/** Whoever took one form gets the other; a newcomer gets what `chooseForm` deals. */
function formFor(instrument: InstrumentShown, person: Person, place: QuizPlace, rng: Rng) {
	const last = person.taken.filter((taken) => taken.instrument === instrument.id).at(-1);
	if (last !== undefined) return { form: otherForm(last.form), owed: place.owedForm };
	if (place.activeCohort !== null) return chooseForm(place.owedForm, rng);
	return { form: chooseForm(null, rng).form, owed: null };
}

/** The person once `quiz` is closed: what they took decides the form of the wave after. */
export function withTaken(person: Person, { head }: QuizInProgress): Person {
	const taken = { instrument: head.instrument.id, wave: head.wave, form: head.instrument.form };
	return { ...person, taken: [...person.taken, taken] };
}
