import { describe, expect, it } from 'vitest';
import frozen from '#tests/fixtures/outcomes/v1.json' with { type: 'json' };
import { readOutcome } from './read-outcome.ts';

const [sample] = frozen.outcomes;

describe('the frozen sample of schema 1', () => {
	it('says that it must not be changed', () => {
		expect(frozen.note).toMatch(/^Do not change or delete this file/);
	});

	it.each(frozen.outcomes)('is read as it was written: $id', (outcome) => {
		expect(readOutcome(outcome)).toEqual({ ok: true, value: outcome });
	});

	it.each(frozen.outcomes)('survives a second pass and JSON: $id', (outcome) => {
		const first = readOutcome(outcome);
		const again = readOutcome(JSON.parse(JSON.stringify(first.ok ? first.value : null)));
		expect(again).toEqual(first);
	});
});

describe('the gate of an outcome', () => {
	it.each([
		['a name', { name: 'Asha' }, 'name'],
		['a device id', { device: 'x' }, 'device'],
		['a time', { week: '2026-11-22T10:00' }, 'week'],
		['a village', { about: { origin: 'IN-BR-Araria' } }, 'about.origin'],
		['a mistyped cohort', { cohort: '7h4k-2mqx' }, 'cohort'],
		['no answers', { answers: [] }, 'answers'],
		['an id that is not random', { id: 'asha-1' }, 'id'],
		[
			'written text for an answer',
			{ answers: [{ item: 'visa', version: 1, option: 'I think so' }] },
			'answers.0.option'
		]
	])('refuses %s and says where', (_, change, path) => {
		const read = readOutcome({ ...sample, ...change });
		expect(read).toMatchObject({ ok: false, problems: [{ path }] });
	});

	it.each([null, undefined, 'text', 7, [], { schema: 'one' }])('refuses %j', (row) => {
		expect(readOutcome(row).ok).toBe(false);
	});

	it('leaves a record of a newer Safar alone', () => {
		expect(readOutcome({ ...sample, schema: 3 })).toEqual({
			ok: false,
			problems: [{ path: 'schema', message: 'version 3 is not known here; the newest is 2' }]
		});
	});
});
