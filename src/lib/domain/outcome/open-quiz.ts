import type { Rng } from '../shared/index.ts';
import {
	chooseForm,
	nextForm,
	orderOfTag,
	orderOfToken,
	startQuiz,
	type Form,
	type FormOrder
} from '../quiz/index.ts';
import type { GroupHere } from './group-here.ts';
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
	/** `null`: in no cohort. */
	readonly group: GroupHere | null;
	readonly owedForm: Form | null;
	/** What the person showed, sealed; `null`: nothing was asked, or they do not have it. */
	readonly code: string | null;
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
	const { group, code } = place;
	const tagOf = ({ token }: Person): string | null =>
		group?.way !== 'token' || group.tagKey === null || !instrument.follows
			? null
			: makeLinkTag(group.tagKey, token, hash);
	const orderOf = (somebody: Person): FormOrder => {
		// The same ticket has the same order at every wave, on whatever device.
		const tag = code?.slice(1) ?? tagOf(somebody);
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
				cohort: group?.code ?? null,
				instrument: { id: instrument.id, version: instrument.version, form },
				wave,
				setting: settingOf(instrument, group),
				content: instrument.content,
				link: tagOf(somebody),
				code
			},
			session: startQuiz(itemsAsked(instrument, form, group?.country ?? null), rng)
		},
		owedForm: owed
	};
}

/**
 * On a device that goes round, newcomers are dealt forms in pairs, so that a class is split in half and half.
 * What decides the form is the token, on every device; so a token is drawn that gives the form that is due.
 */
function newcomer(
	{ group, owedForm, code }: QuizPlace,
	rng: Rng,
	orderOf: (somebody: Person) => FormOrder
): { readonly somebody: Person; readonly owed: Form | null } {
	if (group?.shared !== true) return { somebody: newPerson(rng), owed: null };
	if (code !== null) return { somebody: newPerson(rng), owed: owedForm };
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

function settingOf({ follows }: InstrumentShown, group: GroupHere | null): Setting {
	if (!follows) return 'kiosk';
	return group?.shared === true ? 'shared' : 'own';
}

/** The person once `quiz` is closed: what they took decides the form of the wave after. */
export function withTaken(person: Person, { head }: QuizInProgress): Person {
	const taken = { instrument: head.instrument.id, wave: head.wave, form: head.instrument.form };
	return { ...person, taken: [...person.taken, taken] };
}
