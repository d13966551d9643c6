import { describe, expect, it } from 'vitest';
import frozen from '#tests/fixtures/outcomes/rows-before-linking.json' with { type: 'json' };
import coded from '#tests/fixtures/outcomes/v2.json' with { type: 'json' };
import { packOutcomes, unpackOutcomes } from '#lib/domain/transfer/index.ts';
import { readOutcome } from '../outcome/read-outcome.ts';
import { readCohortRow, readQuizRow } from './read-stored.ts';

describe('rows of a Safar that knew no tickets', () => {
	it.each(frozen.cohorts)(
		'stay readable: a cohort of version $schema is open for its baseline and linked by tokens',
		(row) => {
			const read = readCohortRow(row);
			expect(read).toMatchObject({
				ok: true,
				value: { ...row.value, way: 'token', wave: 'baseline', closed: [], slips: 0, settled: {} }
			});
		}
	);

	it('stay readable: a quiz that was begun goes on without a code', () => {
		expect(readQuizRow(frozen.quiz)).toMatchObject({
			ok: true,
			value: { ...frozen.quiz.value, head: { ...frozen.quiz.value.head, code: null } }
		});
	});
});

describe('the frozen sample of schema 2', () => {
	it('says that it must not be changed', () => {
		expect(coded.note).toMatch(/^Do not change or delete this file/);
	});

	it.each(coded.outcomes)('is read as it was written, packed and unpacked: $id', (outcome) => {
		const read = readOutcome(outcome);
		expect(read).toEqual({ ok: true, value: outcome });
		if (!read.ok) return;
		const batch = unpackOutcomes(packOutcomes([read.value]));
		expect(batch).toMatchObject({ ok: true, value: { records: [{ record: outcome }] } });
	});

	it.each([
		['a code in a record of version 1', { schema: 1 }],
		['a code beside a link', { link: 'sDRMYdjbOFNcqK_OrwvxKw' }],
		['a code that is not sealed', { code: 'fish bus key drum' }]
	])('has a gate that refuses %s', (_, change) => {
		expect(readOutcome({ ...coded.outcomes[0], ...change })).toMatchObject({ ok: false });
	});
});
