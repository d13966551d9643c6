import { HELP_COUNTRIES, type HelpCountry } from '../catalogue/index.ts';
import type { CohortCode, ModuleSlug, ProgrammeId, Result } from '../shared/index.ts';
import { fail, succeed } from '../shared/index.ts';
import {
	COHORT_ALPHABET,
	COHORT_CODE_LENGTH,
	spelledLetters,
	type CohortCodeProblem
} from './cohort-code.ts';
import { LINK_WAYS, type LinkWay } from './cohort.ts';
import { WAVES, type Wave } from './outcome.ts';
import { fromHex, toHex } from './uuid.ts';

/** What a phone without a network must know to answer in a cohort. Names nobody. */
export interface Invitation {
	readonly code: CohortCode;
	readonly wave: Wave;
	readonly way: LinkWay;
	readonly country: HelpCountry | null;
	/** Of the programme's name, `programmeMark`; 0: no programme. */
	readonly programme: number;
	/** 16 bytes as hex, `sealKeyOf`; `null`: it was read out letter by letter, which gives no key. */
	readonly sealKey: string | null;
	/** Of what this class is not shown, `moduleMark`; letters that are read out bring none. */
	readonly hidden: readonly number[];
}

/** 8 letters of the cohort, 3 of what is asked, and a check letter: three groups of four. */
export const SPOKEN_LENGTH = 12;
const PLAN_LETTERS = 3;
const KEY_LETTERS = 26;
/** Of what stands after the letters. A newer one is refused: it would be half understood. */
const VERSION = '1';

export type InvitationProblem =
	| CohortCodeProblem
	/** One letter at least is not as the trainer shows it. */
	| { readonly kind: 'check' }
	/** Made by a newer Safar. */
	| { readonly kind: 'newer' }
	| { readonly kind: 'damaged' };

/** Places of the mixed number that the three letters are: 4 waves, 4 ways, 9 countries or none, 227 marks. */
const COUNTRIES = 9;
const MARKS = 227;

/** 1 to 226 from a programme's permanent name; a test holds that no two programmes share one. */
export function programmeMark(id: ProgrammeId): number {
	let mark = 7;
	for (const letter of id) mark = (mark * 31 + letter.charCodeAt(0)) % (MARKS - 1);
	return mark + 1;
}

/** Marks of modules are two letters: 1 to 1021, which is a prime. */
const MODULE_LETTERS = 2;
const MODULE_MARKS = 1021;

/** From a module's permanent name; a test holds that no two modules share one. */
export function moduleMark(slug: ModuleSlug): number {
	let mark = 11;
	for (const letter of slug) mark = (mark * 37 + letter.charCodeAt(0)) % MODULE_MARKS;
	return mark + 1;
}

/** What is read out and tapped: twelve letters. */
export function spokenInvitation(invitation: Omit<Invitation, 'sealKey' | 'hidden'>): string {
	const { code, wave, way, country, programme } = invitation;
	const place = country === null ? 0 : HELP_COUNTRIES.indexOf(country) + 1;
	const ways = WAVES.indexOf(wave) * LINK_WAYS.length + LINK_WAYS.indexOf(way);
	const letters = code + toLetters((ways * COUNTRIES + place) * MARKS + programme);
	return letters + checkLetter(letters);
}

/** What stands behind # in the address of an invitation: `K7QM2XYZ4B7C.1.0A…`. Browsers send it to nobody. */
export function invitationFragment(invitation: Invitation): string {
	const spoken = spokenInvitation(invitation);
	if (invitation.sealKey === null) return spoken;
	const whole = `${spoken}.${VERSION}.${keyLetters(fromHex(invitation.sealKey))}`;
	// A phone with an older Safar reads no further than the key: it joins, and hides nothing.
	const marks = invitation.hidden.map((mark) => toLetters(mark, MODULE_LETTERS)).join('');
	return marks === '' ? whole : `${whole}.${marks}`;
}

/** The one reader of invitations: a fragment (with or without #), or letters that somebody tapped. */
export function parseInvitation(text: string): Result<Invitation, InvitationProblem> {
	const [spoken = '', version, key, marks = ''] = text.replace(/^#/, '').split('.');
	const read = parseSpoken(spoken);
	if (!read.ok) return read;
	if (version === undefined) return succeed({ ...read.value, sealKey: null, hidden: [] });
	if (version !== VERSION) return fail([{ kind: /^\d+$/.test(version) ? 'newer' : 'damaged' }]);
	const sealKey = keyOfLetters(key ?? '');
	const hidden = readMarks(marks);
	return sealKey === null || hidden === null
		? fail([{ kind: 'damaged' }])
		: succeed({ ...read.value, sealKey, hidden });
}

/** The letter that the others ask for. Any one wrong letter and any two that changed places are found. */
export function checkLetter(letters: string): string {
	let sum = 0;
	for (const letter of letters) sum = times2(sum ^ Math.max(0, COHORT_ALPHABET.indexOf(letter)));
	return COHORT_ALPHABET.charAt(sum);
}

function parseSpoken(
	spoken: string
): Result<Omit<Invitation, 'sealKey' | 'hidden'>, InvitationProblem> {
	const spelled = spelledLetters(spoken, SPOKEN_LENGTH);
	if (!spelled.ok) return spelled;
	const letters = spelled.value;
	if (checkLetter(letters.slice(0, -1)) !== letters.slice(-1)) return fail([{ kind: 'check' }]);
	const plan = ofLetters(letters.slice(COHORT_CODE_LENGTH, -1));
	const [programme, rest] = [plan % MARKS, Math.floor(plan / MARKS)];
	const [place, ways] = [rest % COUNTRIES, Math.floor(rest / COUNTRIES)];
	const wave = WAVES[Math.floor(ways / LINK_WAYS.length)];
	const way = LINK_WAYS[ways % LINK_WAYS.length];
	const country = place === 0 ? null : HELP_COUNTRIES[place - 1];
	if (wave === undefined || way === undefined || country === undefined)
		return fail([{ kind: 'damaged' }]);
	return succeed({ code: letters.slice(0, COHORT_CODE_LENGTH), wave, way, country, programme });
}

/** Doubling in the field of 32 elements (x^5 + x^2 + 1): every power of it is another weight. */
function times2(value: number): number {
	return value < 16 ? value * 2 : (value * 2) ^ 0b100101;
}

function toLetters(value: number, count = PLAN_LETTERS): string {
	return Array.from({ length: count }, (_, place) =>
		COHORT_ALPHABET.charAt(Math.floor(value / 32 ** (count - 1 - place)) % 32)
	).join('');
}

/** `null`: these are no marks. */
function readMarks(letters: string): readonly number[] | null {
	if (letters.length % MODULE_LETTERS > 0) return null;
	const spelled = spelledLetters(letters, letters.length);
	if (!spelled.ok) return null;
	return (spelled.value.match(/../g) ?? []).map((pair) => ofLetters(pair));
}

function ofLetters(letters: string): number {
	return [...letters].reduce((sum, letter) => sum * 32 + COHORT_ALPHABET.indexOf(letter), 0);
}

/** Five bits for each letter, the last filled up with zeros. */
function keyLetters(bytes: Uint8Array): string {
	const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
	return (bits.match(/.{1,5}/g) ?? [])
		.map((five) => COHORT_ALPHABET.charAt(Number.parseInt(five.padEnd(5, '0'), 2)))
		.join('');
}

function keyOfLetters(letters: string): string | null {
	const spelled = spelledLetters(letters, KEY_LETTERS);
	if (!spelled.ok) return null;
	const bits = [...spelled.value]
		.map((letter) => COHORT_ALPHABET.indexOf(letter).toString(2).padStart(5, '0'))
		.join('');
	return toHex((bits.slice(0, 128).match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
