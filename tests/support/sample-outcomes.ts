import fc from 'fast-check';
import {
	AGE_BANDS,
	COHORT_ALPHABET,
	GENDERS,
	SETTINGS,
	WAVES,
	type Outcome
} from '#lib/domain/outcome/index.ts';
import { isIsoWeek } from '#lib/domain/outcome/index.ts';
import { ASKED_FORMS } from '#lib/domain/quiz/index.ts';
import { LOCALES, type IsoWeek } from '#lib/domain/shared/index.ts';

const NAME_START = 'abcdefghijklmnopqrstuvwxyz0123456789';
const WORD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const letters = (alphabet: string, minLength: number, maxLength: number) =>
	fc.array(fc.constantFrom(...alphabet), { minLength, maxLength }).map((parts) => parts.join(''));
const name = fc
	.tuple(letters(NAME_START, 1, 1), letters(`${NAME_START}.-`, 0, 20))
	.map((parts) => parts.join(''));
const week = fc
	.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 53 }))
	.map(([year, number]): IsoWeek => {
		const text = `${String(year).padStart(4, '0')}-W${String(number).padStart(2, '0')}`;
		return isIsoWeek(text) ? text : '2026-W47';
	});
const version = fc.integer({ min: 1, max: 1_000_000 });

/** Any outcome that the gate lets through. */
export const anyOutcome: fc.Arbitrary<Outcome> = fc.record(
	{
		id: fc.uuid({ version: 4 }),
		schema: fc.constant(1 as const),
		cohort: fc.option(letters(COHORT_ALPHABET, 8, 8)),
		instrument: fc.record({ id: name, version, form: fc.constantFrom(...ASKED_FORMS) }),
		wave: fc.constantFrom(...WAVES),
		setting: fc.constantFrom(...SETTINGS),
		locale: fc.constantFrom(...LOCALES),
		week,
		about: fc.record(
			{
				ageBand: fc.constantFrom(...AGE_BANDS),
				gender: fc.constantFrom(...GENDERS),
				origin: fc.constantFrom('IN-BR', 'NP-P1', 'BD-13', 'PK-SD')
			},
			{ requiredKeys: [] }
		),
		link: letters(WORD, 22, 22),
		answers: fc.array(
			fc.record({
				item: name,
				version,
				option: fc.oneof(fc.constantFrom('a', 'b', 'c', 'dont-know', 'skipped', 'q'), name)
			}),
			{ minLength: 1, maxLength: 30 }
		),
		content: letters(WORD, 1, 64)
	},
	{
		requiredKeys: [
			'id',
			'schema',
			'cohort',
			'instrument',
			'wave',
			'setting',
			'locale',
			'week',
			'answers',
			'content'
		]
	}
);

const ITEMS = ['visa', 'passport', 'fee', 'agent', 'call', 'contract', 'debt', 'border', 'boys'];
const SIGNS = ['a', 'c', 'd', 'f', 'g'];

/** A class as it really answers: one cohort, two forms, linked, five warning signs each. */
export function sampleClass(people: number, seed = 1): readonly Outcome[] {
	const random = steadyNumbers(seed);
	const hex = (digits: number) =>
		Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('');
	return Array.from({ length: people }, (_, person): Outcome => {
		const form = person % 2 === 0 ? 'A' : 'B';
		const suffix = form.toLowerCase();
		return {
			id: `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
			schema: 1,
			cohort: '7H4K2MQX',
			instrument: { id: 'the-offer', version: 1, form },
			wave: person % 4 < 2 ? 'baseline' : 'endline',
			setting: 'shared',
			locale: 'hi',
			week: '2026-W47',
			link: Array.from({ length: 22 }, () => WORD.charAt(Math.floor(random() * 64))).join(''),
			answers: [
				...ITEMS.map((item) => ({
					item: `offer-${item}-${suffix}`,
					version: 1,
					option: ['a', 'b', 'c', 'dont-know'][Math.floor(random() * 4)] ?? 'a'
				})),
				...SIGNS.map((option) => ({ item: `offer-signs-${suffix}`, version: 2, option })),
				{ item: 'offer-welcome', version: 1, option: 'd' },
				{ item: 'offer-friend', version: 1, option: 'b' }
			],
			content: '3f9a1c5e7b2d4086'
		};
	});
}

/** Numbers from 0 up to 1, the same for the same seed (a linear congruential generator, Knuth's MMIX constants cut to 32 bits). */
export function steadyNumbers(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}
