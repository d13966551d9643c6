import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohortReport, type CohortReport, type SubgroupTable } from '#lib/domain/measure/index.ts';
import { simulate } from '#tests/support/simulated-programme.ts';
import {
	attackerBounds,
	blurPercent,
	differencingProblems,
	heldAgainst,
	leastPeople,
	Releasable,
	safeSubgroups,
	tellerFor,
	type Audience,
	type Cell,
	type CountTable,
	type ReleaseRecord,
	type SafeReport
} from './index.ts';

const plan = {
	seed: 4,
	sessions: 1,
	peopleEach: 60,
	before: 0.4,
	after: 0.7,
	controlBefore: 0.4,
	controlAfter: 0.4,
	sessionStep: 0,
	effectStep: 0,
	personStep: 0.1,
	comesAgain: 1,
	codeError: null
};

/** A report of so many people; the first `people` of the same sixty each time. */
function reportOf(people: number, change?: (report: CohortReport) => CohortReport): CohortReport {
	const { outcomes, keys } = simulate(plan);
	const baseline = outcomes.filter(({ wave }) => wave === 'baseline').slice(0, people);
	const links = new Set(baseline.map(({ link }) => link));
	const kept = outcomes.filter(({ link }) => links.has(link));
	const report = cohortReport({ outcomes: kept, keys });
	return change === undefined ? report : change(report);
}

function released(report: CohortReport, audience: Audience): SafeReport {
	const result = Releasable.report(report, ['K7QM2XYZ'], audience, []);
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value.value;
}

/** Every number that stands in a released report. */
function peopleTold(report: SafeReport): readonly number[] {
	const { reach, rows, changes, items, linkage, subgroups } = report;
	return [
		...reach.flatMap(({ people, whole, part, none }) => [people, whole, part, none]),
		...rows.map(({ people }) => people),
		...changes.map(({ pairs }) => pairs),
		...items.flatMap(({ waves }) => waves.map(({ people }) => people)),
		...linkage.flatMap(({ pairs, peopleBefore }) => [pairs, peopleBefore]),
		...subgroups.flatMap(({ cells }) => cells.flat().map(({ pairs }) => pairs))
	].filter((count) => count !== null);
}

describe('what may leave', () => {
	it.each([
		['trainer', 5],
		['outside', 10],
		['outside-strict', 11]
	] as const)('to %s tells of no group under %i people', (audience, least) => {
		expect(leastPeople(audience)).toBe(least);
		for (const people of [least, least + 1, 30, 60]) {
			const told = peopleTold(released(reportOf(people), audience));
			expect(told.length).toBeGreaterThan(20);
			expect(told.filter((count) => count > 0 && count < Math.min(least, 10))).toEqual([]);
		}
	});

	it('is nothing at all for a group that is too small', () => {
		expect(Releasable.report(reportOf(9), ['K7QM2XYZ'], 'outside', [])).toMatchObject({
			ok: false,
			problems: [{ kind: 'too-few', least: 10 }]
		});
	});

	it('is rounded to five outside, and exact for the trainer', () => {
		const report = reportOf(58);
		expect(released(report, 'trainer').reach[0]?.people).toBe(58);
		expect(peopleTold(released(report, 'outside')).filter((count) => count % 5 !== 0)).toEqual([]);
	});

	it('can only be made by disclosure control: an object of the same shape is refused', () => {
		const real = Releasable.report(reportOf(60), ['K7QM2XYZ'], 'outside', []);
		expect(real.ok && Releasable.is(real.value)).toBe(true);
		expect(Releasable.is({ value: {}, record: {} })).toBe(false);
		// @ts-expect-error the seal is private: a look-alike is no Releasable
		const forged: Releasable<string> = { value: 'raw', record: null };
		expect(Releasable.is(forged)).toBe(false);
	});
});

describe('all and nobody', () => {
	it.each([
		[100, 12, 90, 'at-least'],
		[0, 39, 10, 'at-most'],
		[96, 40, 95, 'at-least'],
		[5, 99, 5, 'at-most'],
		[99, 100, 98, 'at-least'],
		[99.5, 300, 99, 'at-least'],
		[50, 300, 50, 'exact']
	] as const)('%f %% of %i people is told as %f (%s)', (percent, people, told, edge) => {
		expect(blurPercent(percent, people)).toEqual({ percent: told, edge });
	});

	it('never tells outside that everybody or nobody did', () => {
		fc.assert(
			fc.property(fc.integer({ min: 10, max: 2000 }), fc.nat({ max: 100 }), (people, percent) => {
				const told = tellerFor('outside').percent(percent, people);
				expect(told?.percent).toBeGreaterThan(0);
				expect(told?.percent).toBeLessThan(100);
			})
		);
	});

	it('blurs what people feel and intend for the trainer too, and leaves knowledge exact', () => {
		const { percent } = tellerFor('trainer');
		expect(percent(100, 12, 'attitude')).toEqual({ percent: 90, edge: 'at-least' });
		expect(percent(100, 12, 'choice')).toEqual({ percent: 100, edge: 'exact' });
	});
});

describe('an attack on a table of subgroups', () => {
	const table = fc
		.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 3 }))
		.chain(([rows, columns]) =>
			fc.array(fc.array(fc.nat({ max: 45 }), { minLength: columns, maxLength: columns }), {
				minLength: rows,
				maxLength: rows
			})
		);

	function subgroups(counts: CountTable): SubgroupTable {
		const columns = counts[0]?.length ?? 1;
		return {
			to: 'endline',
			rows: 'age',
			columns: columns === 1 ? null : 'gender',
			rowNames: counts.map((_, n) => `row ${n}`),
			columnNames: Array.from({ length: columns }, (_, n) => `column ${n}`),
			cells: counts.map((row) =>
				row.map((pairs) => ({ pairs, before: 40, after: 60, points: 20, low: 10, high: 30 }))
			)
		};
	}

	it.each(['trainer', 'outside', 'outside-strict'] as const)(
		'bounds no hidden cell under k, in 500 random tables for %s',
		(audience) => {
			const teller = tellerFor(audience);
			let hiddenCells = 0;
			fc.assert(
				fc.property(table, (counts) => {
					const safe = safeSubgroups(subgroups(counts), teller);
					if (safe === null) return;
					const hidden: Cell[] = safe.cells.flatMap((row, at) =>
						row.flatMap(({ pairs }, column) => (pairs === null ? [{ row: at, column }] : []))
					);
					hiddenCells += hidden.length;
					const totals = { rows: safe.columns !== null, columns: true };
					for (const cell of hidden) {
						const { low, high } = attackerBounds(counts, hidden, cell, totals);
						expect(high).toBeGreaterThanOrEqual(teller.least);
						expect(low).toBeLessThan(high);
					}
					const shown = safe.cells.flat().flatMap(({ pairs }) => (pairs === null ? [] : [pairs]));
					expect(shown.filter((count) => count > 0 && count < Math.min(10, teller.least))).toEqual(
						[]
					);
				}),
				{ numRuns: 500, seed: 7 }
			);
			expect(hiddenCells).toBeGreaterThan(500);
		},
		60_000
	);
});

function releasedAs(
	report: CohortReport,
	earlier: readonly ReleaseRecord[],
	cohorts: readonly string[] = ['K7QM2XYZ']
): Releasable<SafeReport> {
	const result = Releasable.report(report, cohorts, 'outside', earlier);
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}

const record = (
	people: Readonly<Record<string, number>>,
	cohorts: readonly string[] = ['K7QM2XYZ'],
	audience: Audience = 'outside'
): ReleaseRecord => ({ cohorts, audience, divisions: ['age '], people });

describe('two releases, one after the other', () => {
	it('are refused when one person more would show by subtraction', () => {
		const { record: first } = releasedAs(reportOf(27), []);
		const second = Releasable.report(reportOf(28), ['K7QM2XYZ'], 'outside', [first]);
		expect(second.ok).toBe(false);
		expect(second.ok ? [] : second.problems).toContainEqual({
			kind: 'few-apart',
			name: 'reach baseline',
			people: 1
		});
	});

	it('are free when nothing changed', () => {
		const { record: first } = releasedAs(reportOf(20), []);
		expect(releasedAs(reportOf(20), [first]).leftOut).toEqual([]);
	});

	it('leave out what could be subtracted when a whole group came, and tell the rest', () => {
		const { record: first } = releasedAs(reportOf(20), []);
		const { value, record: second, leftOut } = releasedAs(reportOf(60), [first]);
		expect(value.reach[0]?.people).toBe(60);
		expect(value.rows.some(({ people }) => people !== null)).toBe(true);
		for (const [name, people] of Object.entries(second.people)) {
			const earlier = first.people[name] ?? 0;
			const told = earlier >= 10 && people >= 10;
			const apart = Math.abs(people - earlier);
			expect([name, told && apart > 0 && apart < 10]).toEqual([name, false]);
		}
		expect(leftOut).not.toContain('reach');
	});

	it('leave a table of groups out as a whole when one of its cells grew by a few', () => {
		const table: SubgroupTable = {
			to: 'endline',
			rows: 'gender',
			columns: null,
			rowNames: ['girl-woman', 'boy-man'],
			columnNames: [''],
			cells: [[cell(30)], [cell(30)]]
		};
		const divided = (report: CohortReport, women: number) => ({
			...report,
			subgroups: [{ ...table, cells: [[cell(women)], [cell(60 - women)]] }]
		});
		const { record: first, value } = releasedAs(divided(reportOf(60), 30), []);
		expect(value.subgroups).toHaveLength(1);
		const second = releasedAs(divided(reportOf(60), 33), [first]);
		expect(second.value.subgroups).toEqual([]);
		expect(second.value.leftOut).toBe(value.leftOut + 1);
		expect(second.leftOut).toEqual(['group']);
		expect(Object.keys(second.record.people).join()).not.toContain('group gender  endline girl');
	});

	it('are refused when people are divided otherwise', () => {
		const { record: first } = releasedAs(reportOf(40), []);
		const other = reportOf(40, (report) => ({
			...report,
			subgroups: report.subgroups.map((table) => ({ ...table, columns: 'locale' as const }))
		}));
		const second = Releasable.report(other, ['K7QM2XYZ'], 'outside', [first]);
		expect(second.ok ? [] : second.problems).toContainEqual({ kind: 'other-divisions' });
	});

	it('never let a group of 1 to k - 1 people be told by subtraction, in 500 pairs of releases', () => {
		const counts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat({ max: 60 }));
		const readers = fc.constantFrom<Audience>('outside', 'outside-strict');
		let refused = 0;
		fc.assert(
			fc.property(counts, counts, readers, readers, (one, other, first, second) => {
				const problems = differencingProblems(
					record(one, ['K7QM2XYZ'], first),
					record(other, ['K7QM2XYZ'], second)
				);
				if (problems.length > 0) {
					refused++;
					return;
				}
				for (const name of ['a', 'b', 'c', 'd']) {
					const [then, now] = [one[name] ?? 0, other[name] ?? 0];
					// What stands in one release only cannot be subtracted from anything.
					if (then < leastPeople(first) || now < leastPeople(second)) continue;
					const apart = Math.abs(now - then);
					expect(apart === 0 || apart >= Math.max(leastPeople(first), leastPeople(second))).toBe(
						true
					);
				}
			}),
			{ numRuns: 500, seed: 11 }
		);
		expect(refused).toBeGreaterThan(50);
		expect(refused).toBeLessThan(450);
	});
});

describe('releases of groups that lie in each other', () => {
	const a = record({ 'reach baseline': 40 }, ['AAAAAAAA']);
	const b = record({ 'reach baseline': 30 }, ['BBBBBBBB']);
	const abc = record({ 'reach baseline': 73 }, ['AAAAAAAA', 'BBBBBBBB', 'CCCCCCCC']);
	const problemsOf = (now: ReleaseRecord, earlier: readonly ReleaseRecord[]) =>
		heldAgainst(now, earlier).flatMap(([before, after]) => differencingProblems(before, after));

	it('are refused when all smaller ones together leave a few people of the larger one', () => {
		expect(problemsOf(abc, [a, b])).toEqual([
			{ kind: 'few-apart', name: 'reach baseline', people: 3 }
		]);
	});

	it('are refused as well when the larger one came first', () => {
		expect(problemsOf(b, [abc, a])).toEqual([
			{ kind: 'few-apart', name: 'reach baseline', people: 3 }
		]);
	});

	it('are free when those who are left are enough', () => {
		const more = record({ 'reach baseline': 85 }, abc.cohorts);
		expect(problemsOf(more, [a, b])).toEqual([]);
		expect(problemsOf(b, [more, a])).toEqual([]);
	});

	it('have nothing to do with groups of other people', () => {
		expect(heldAgainst(a, [b])).toEqual([]);
	});
});

function cell(pairs: number): SubgroupTable['cells'][number][number] {
	return { pairs, before: 40, after: 60, points: 20, low: 10, high: 30 };
}
