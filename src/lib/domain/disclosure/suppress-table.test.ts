import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attackerBounds, countAt, suppressTable, type CountTable } from './index.ts';

const table = fc
	.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
	.chain(([rows, columns]) =>
		fc.array(fc.array(fc.nat({ max: 40 }), { minLength: columns, maxLength: columns }), {
			minLength: rows,
			maxLength: rows
		})
	);

describe('hiding cells of a table', () => {
	it('hides a single small cell together with others, so that no total gives it away', () => {
		const counts: CountTable = [
			[34, 28, 3],
			[17, 22, 14],
			[9, 6, 12]
		];
		const { primary, complementary, protects } = suppressTable(counts, 5);
		expect(primary).toEqual([{ row: 0, column: 2 }]);
		expect(complementary).toEqual([
			{ row: 0, column: 1 },
			{ row: 2, column: 1 },
			{ row: 2, column: 2 }
		]);
		expect(protects).toBe(true);
		expect(attackerBounds(counts, primary, { row: 0, column: 2 })).toEqual({ low: 3, high: 3 });
	});

	it('hides the smallest other one in a single row', () => {
		expect(suppressTable([[34, 17, 3]], 5, { rows: true, columns: false })).toEqual({
			primary: [{ row: 0, column: 2 }],
			complementary: [{ row: 0, column: 1 }],
			protects: true
		});
	});

	it('says so when totals give every hidden cell away', () => {
		expect(suppressTable([[34, 17, 3]], 5).protects).toBe(false);
	});

	it('hides nothing where every cell holds enough, or nobody', () => {
		expect(
			suppressTable(
				[
					[10, 0],
					[12, 30]
				],
				10
			)
		).toEqual({
			primary: [],
			complementary: [],
			protects: true
		});
	});

	it.each([5, 10])('leaves no hidden cell under %i that can be bounded, in 500 tables', (least) => {
		fc.assert(
			fc.property(table, (counts) => {
				const { primary, complementary, protects } = suppressTable(counts, least);
				if (!protects) return;
				const hidden = [...primary, ...complementary];
				for (const cell of primary) {
					const { low, high } = attackerBounds(counts, hidden, cell);
					expect(high).toBeGreaterThanOrEqual(least);
					expect(low).toBeLessThan(countAt(counts, cell));
				}
			}),
			{ numRuns: 500 }
		);
	});
});
