import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGE_BANDS, GENDERS, SETTINGS, WAVES } from '#lib/domain/outcome/index.ts';
import { ASKED_FORMS } from '#lib/domain/quiz/index.ts';
import { LOCALES } from '#lib/domain/shared/index.ts';
import frozen from '#tests/fixtures/outcomes/v1.json' with { type: 'json' };
import coded from '#tests/fixtures/outcomes/v2.json' with { type: 'json' };
import { parseOutcome } from './read-outcome.ts';
import { readPlainOutcome } from './read-plain-outcome.ts';

const name = fc.stringMatching(/^[a-z\d][a-z\d.-]{0,79}$/);
const version = fc.integer({ min: 1, max: 9 });
const right = {
	id: fc.uuid({ version: 4 }),
	cohort: fc.option(fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{8}$/)),
	instrument: fc.record({ id: name, version, form: fc.constantFrom(...ASKED_FORMS) }),
	wave: fc.constantFrom(...WAVES),
	setting: fc.constantFrom(...SETTINGS),
	locale: fc.constantFrom(...LOCALES),
	week: fc.constantFrom('2026-W01', '2026-W53'),
	answers: fc.array(
		fc.record({ item: name, version, option: fc.oneof(name, fc.constant('dont-know')) }),
		{ minLength: 1, maxLength: 5 }
	),
	content: fc.stringMatching(/^[\w-]{1,64}$/)
};
const about = fc.record(
	{
		ageBand: fc.constantFrom(...AGE_BANDS),
		gender: fc.constantFrom(...GENDERS),
		origin: fc.constantFrom('IN-BR', 'NP-P1')
	},
	{ requiredKeys: [] }
);
const linked = fc.record(
	{ ...right, schema: fc.constant(1), about, link: fc.stringMatching(/^[\w-]{22}$/) },
	{ requiredKeys: [...Object.keys(right).map(asField), 'schema'] }
);
const sealed = fc.record({
	...right,
	schema: fc.constant(2),
	code: fc.stringMatching(/^t[\w-]{12}$/)
});
const row = fc.oneof(linked, sealed);

function asField(field: string): keyof typeof right {
	for (const known in right) if (known === field && isField(known)) return known;
	throw new Error(field);
}

function isField(field: string): field is keyof typeof right {
	return field in right;
}

/** Anything that may stand where something right stood. */
const wrong = fc.oneof(
	fc.constantFrom(undefined, null, '', 0, -1, 1.5, NaN, 3, 'skipped', 'x\n', [], {}, [null]),
	fc.string(),
	fc.integer(),
	fc.array(fc.anything(), { maxLength: 3 }),
	fc.dictionary(fc.constantFrom('item', 'version', 'option', 'id', 'form', 'origin'), fc.anything())
);
const field = fc.constantFrom(
	...['id', 'schema', 'cohort', 'instrument', 'wave', 'setting', 'locale', 'week', 'about', 'link'],
	...['code', 'answers', 'content', 'name', 'item', 'version', 'option', 'form', 'gender', 'origin']
);

function hold(candidate: unknown): void {
	const plain = readPlainOutcome(candidate, new Map());
	const parsed = parseOutcome(candidate);
	expect(plain === null ? parsed : { ok: true, value: plain }).toStrictEqual(parsed);
}

/** The same row with one field of it, however deep, set or taken away. */
function change(value: unknown, path: readonly number[], to: string, set: unknown): unknown {
	const [place, ...deeper] = path;
	if (Array.isArray(value) && value.length > 0) {
		const at = (place ?? 0) % value.length;
		return value.map((one: unknown, n) => (n === at ? change(one, deeper, to, set) : one));
	}
	if (!(value instanceof Object)) return set;
	const inner = Object.entries(value).filter(([, one]) => one instanceof Object);
	const chosen = place === undefined ? undefined : inner[place % (inner.length + 1)];
	if (chosen !== undefined) return { ...value, [chosen[0]]: change(chosen[1], deeper, to, set) };
	return set === 'taken away'
		? Object.fromEntries(Object.entries(value).filter(([own]) => own !== to))
		: { ...value, [to]: set };
}

describe('the short way of a right outcome', () => {
	it('takes every row that Safar writes, with the value of the parser', () => {
		fc.assert(
			fc.property(row, (candidate) => {
				expect({ ok: true, value: readPlainOutcome(candidate, new Map()) }).toStrictEqual(
					parseOutcome(candidate)
				);
			})
		);
	});

	it.each([...frozen.outcomes, ...coded.outcomes])('takes the frozen sample $id', (sample) => {
		expect(readPlainOutcome(sample, new Map())).toStrictEqual(sample);
	});

	it('takes nothing that the parser refuses, whatever is put in the place of a field', () => {
		const path = fc.array(fc.nat({ max: 4 }), { maxLength: 3 });
		fc.assert(
			fc.property(
				row,
				path,
				field,
				fc.oneof(wrong, fc.constant('taken away')),
				(candidate, at, to, set) => {
					hold(change(candidate, at, to, set));
				}
			),
			{ numRuns: 3_000 }
		);
	});

	it('takes nothing that the parser refuses of anything at all', () => {
		fc.assert(fc.property(fc.anything(), hold));
	});

	it.each([
		['a code beside a link', { schema: 2, code: `t${'a'.repeat(12)}`, link: 'a'.repeat(22) }],
		['a code in a record of version 1', { schema: 1, code: `t${'a'.repeat(12)}` }],
		['a link that is there and undefined', { link: undefined }],
		['201 answers', { answers: Array.from({ length: 201 }, () => frozen.outcomes[0]?.answers[0]) }],
		['a list with a hole', { answers: Array.from({ length: 1 }) }],
		['a name', { name: 'Asha' }]
	])('leaves %s to the parser', (_, other) => {
		const candidate = { ...frozen.outcomes[0], ...other };
		expect(readPlainOutcome(candidate, new Map())).toBeNull();
		expect(parseOutcome(candidate).ok).toBe(false);
	});
});
