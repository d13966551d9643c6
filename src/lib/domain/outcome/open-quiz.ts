import type { CohortCode, Rng } from '../shared/index.ts';
import {
	chooseForm,
	nextForm,
	orderOfTag,
	orderOfToken,
	startQuiz,
	type Form,
	type FormOrder
} from '../quiz/index.ts';
import type { Cohort } from './cohort.ts';
import { itemsAsked, type InstrumentShown } from './instrument-shown.ts';
import { makeLinkTag, type KeyedHash } from './link-tag.ts';
import { WAVES, type Setting, type Wave } from './outcome.ts';
import type { Person, QuizInProgress } from './quiz-progress.ts';
import { makeUuid, toHex } from './uuid.ts';

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
/** A token with the wanted form comes at the second draw on average; luck that bad has no meaning. */
const MOST_DRAWS = 64;

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
	const { activeCohort, cohort } = place;
	const tagOf = ({ token }: Person): string | null =>
		cohort === null || !instrument.follows ? null : makeLinkTag(cohort.linkKey, token, hash);
	const orderOf = (somebody: Person): FormOrder => {
		const tag = tagOf(somebody);
		return tag === null ? orderOfToken(somebody.token) : orderOfTag(tag);
	};
	const { somebody, owed } =
		person === null ? newcomer(place, rng, orderOf) : { somebody: person, owed: place.owedForm };
	const taken = somebody.taken.filter((one) => one.instrument === instrument.id);
	const form = nextForm(
		orderOf(somebody),
		taken.map((one) => one.form),
		wavesBefore(instrument, wave)
	);
	return {
		person: somebody,
		quiz: {
			head: {
				id: makeUuid(rng),
				cohort: activeCohort,
				instrument: { id: instrument.id, version: instrument.version, form },
				wave,
				setting: settingOf(instrument, activeCohort),
				content: instrument.content,
				link: tagOf(somebody)
			},
			session: startQuiz(itemsAsked(instrument, form, cohort?.country ?? null), rng)
		},
		owedForm: owed
	};
}

/**
 * On a device that goes round, newcomers are dealt forms in pairs, so that a class is split in half and half.
 * What decides the form is the token, on every device; so a token is drawn that gives the form that is due.
 */
function newcomer(
	{ activeCohort, owedForm }: QuizPlace,
	rng: Rng,
	orderOf: (somebody: Person) => FormOrder
): { readonly somebody: Person; readonly owed: Form | null } {
	if (activeCohort === null) return { somebody: newPerson(rng), owed: null };
	const { form, owed } = chooseForm(owedForm, rng);
	let somebody = newPerson(rng);
	for (let draw = 1; draw < MOST_DRAWS && orderOf(somebody).first !== form; draw++)
		somebody = newPerson(rng);
	return { somebody, owed };
}

function wavesBefore({ waves }: InstrumentShown, wave: Wave): number {
	return WAVES.filter((one) => waves.includes(one) && WAVES.indexOf(one) < WAVES.indexOf(wave))
		.length;
}

function settingOf({ follows }: InstrumentShown, activeCohort: CohortCode | null): Setting {
	if (!follows) return 'kiosk';
	return activeCohort === null ? 'own' : 'shared';
}

/** The person once `quiz` is closed: what they took decides the form of the wave after. */
export function withTaken(person: Person, { head }: QuizInProgress): Person {
	const taken = { instrument: head.instrument.id, wave: head.wave, form: head.instrument.form };
	return { ...person, taken: [...person.taken, taken] };
}
