import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	aboveChance,
	clustering,
	correctForGuessing,
	cronbachAlpha,
	effectSizes,
	hedgesJ,
	hedgesJApproximate,
	holm,
	itemStatistics,
	mcNemar,
	normalisedGain,
	pairedScores,
	pairedShares,
	pairsForItem,
	peopleForShare,
	retention,
	twoSamples,
	wilcoxon
} from './index.ts';

const count = fc.nat({ max: 400 });
const sample = fc
	.integer({ min: 1, max: 400 })
	.chain((people) => fc.record({ people: fc.constant(people), right: fc.nat({ max: people }) }));
const paired = fc
	.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })), {
		minLength: 2,
		maxLength: 40
	})
	.map((pairs) => ({ before: pairs.map(([b]) => b), after: pairs.map(([, a]) => a) }));
const answers = fc.integer({ min: 2, max: 8 }).chain((items) =>
	fc.array(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: items, maxLength: items }), {
		minLength: 2,
		maxLength: 40
	})
);

function isP(p: number): void {
	expect(p).toBeGreaterThanOrEqual(0);
	expect(p).toBeLessThanOrEqual(1);
}

describe('exact McNemar', () => {
	it('is a probability, and the same when gains and losses change places', () => {
		fc.assert(
			fc.property(count, count, (lost, gained) => {
				isP(mcNemar(lost, gained).p);
				expect(mcNemar(lost, gained).p).toBe(mcNemar(gained, lost).p);
			})
		);
	});

	it('is 1 when as many lost as gained, and when nobody changed', () => {
		fc.assert(
			fc.property(count, (both) => {
				expect(mcNemar(both, both).p).toBe(1);
			})
		);
	});

	it('grows smaller, the more lean to one side', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 60 }), fc.nat({ max: 30 }), (gained, lost) => {
				fc.pre(lost < gained);
				expect(mcNemar(lost, gained + 1).p).toBeLessThanOrEqual(mcNemar(lost, gained).p + 1e-12);
			})
		);
	});
});

describe('change of a share among linked people', () => {
	const counts = fc
		.record({ bothRight: count, lost: count, gained: count, bothWrong: count })
		.filter((held) => Object.values(held).some((people) => people > 0));

	it('lies in its interval, and the interval between -1 and 1', () => {
		fc.assert(
			fc.property(counts, (held) => {
				const found = pairedShares(held);
				expect(found?.low).toBeGreaterThanOrEqual(-1);
				expect(found?.low).toBeLessThanOrEqual((found?.change ?? NaN) + 1e-12);
				expect(found?.high).toBeGreaterThanOrEqual((found?.change ?? NaN) - 1e-12);
				expect(found?.high).toBeLessThanOrEqual(1);
			})
		);
	});

	it('turns round when before and after change places', () => {
		fc.assert(
			fc.property(counts, (held) => {
				const there = pairedShares(held);
				const back = pairedShares({ ...held, lost: held.gained, gained: held.lost });
				expect(back?.change).toBeCloseTo(-(there?.change ?? NaN), 12);
				expect(back?.low).toBeCloseTo(-(there?.high ?? NaN), 12);
			})
		);
	});

	it('has nothing to say of nobody', () => {
		expect(pairedShares({ bothRight: 0, lost: 0, gained: 0, bothWrong: 0 })).toBeNull();
	});
});

describe('two samples of different people', () => {
	it('hold the change, give probabilities, and turn round', () => {
		fc.assert(
			fc.property(sample, sample, (first, second) => {
				const there = twoSamples(first, second);
				const back = twoSamples(second, first);
				expect(there?.low).toBeLessThanOrEqual((there?.change ?? NaN) + 1e-12);
				expect(there?.high).toBeGreaterThanOrEqual((there?.change ?? NaN) - 1e-12);
				isP(there?.pNormal ?? NaN);
				isP(there?.pFisher ?? NaN);
				expect(back?.high).toBeCloseTo(-(there?.low ?? NaN), 12);
				expect(back?.pFisher).toBeCloseTo(there?.pFisher ?? NaN, 9);
			})
		);
	});

	it('has nothing to say when one of them is empty', () => {
		expect(twoSamples({ right: 0, people: 0 }, { right: 1, people: 2 })).toBeNull();
	});
});

describe('scores of linked people', () => {
	it('hold the mean change in the interval, and turn round', () => {
		fc.assert(
			fc.property(paired, ({ before, after }) => {
				const there = pairedScores(before, after);
				const back = pairedScores(after, before);
				expect(there?.low).toBeLessThanOrEqual(there?.change ?? NaN);
				expect(there?.high).toBeGreaterThanOrEqual(there?.change ?? NaN);
				expect(back?.change).toBeCloseTo(-(there?.change ?? NaN), 9);
				if (there?.p !== null) isP(there?.p ?? NaN);
			})
		);
	});

	it('does not depend on the unit', () => {
		fc.assert(
			fc.property(paired, fc.integer({ min: 2, max: 9 }), ({ before, after }, unit) => {
				const scaled = (scores: readonly number[]) => scores.map((score) => score * unit);
				const plain = effectSizes(before, after);
				const other = effectSizes(scaled(before), scaled(after));
				expect(other?.gAv ?? 0).toBeCloseTo(plain?.gAv ?? 0, 9);
			})
		);
	});

	it('tests nothing when everybody changed by the same', () => {
		expect(pairedScores([1, 2, 3], [3, 4, 5])).toMatchObject({ change: 2, t: null, p: null });
		expect(pairedScores([1], [2])).toBeNull();
	});

	it('refuses lists that are not of the same people', () => {
		expect(() => pairedScores([1, 2], [1])).toThrow(RangeError);
	});

	it('corrects small samples, and by nearly nothing in large ones', () => {
		expect(hedgesJ(1)).toBe(0);
		fc.assert(
			fc.property(fc.integer({ min: 8, max: 5000 }), (df) => {
				expect(hedgesJ(df)).toBeLessThan(1);
				expect(Math.abs(hedgesJ(df) - hedgesJApproximate(df))).toBeLessThan(1e-3);
			})
		);
	});
});

describe('signed ranks', () => {
	it('divide all ranks between gains and losses, and give probabilities', () => {
		fc.assert(
			fc.property(paired, ({ before, after }) => {
				const found = wilcoxon(before, after);
				expect(found.wPlus + found.wMinus).toBe((found.changed * (found.changed + 1)) / 2);
				isP(found.p);
				isP(found.pNormal);
				expect(found.pExact === null).toBe(found.changed > 20);
				expect(wilcoxon(after, before).p).toBeCloseTo(found.p, 12);
			})
		);
	});

	it('take 0.1 + 0.2 and 0.3 for the same change', () => {
		expect(wilcoxon([0, 0], [0.1 + 0.2, 0.3]).ties).toBe(true);
	});
});

describe('gain and retention', () => {
	it('is undefined when there was nothing left to gain', () => {
		expect(normalisedGain(100, 100, 100)).toBeNull();
		expect(retention(50, 50, 60).retained).toBeNull();
	});
});

describe('items and reliability', () => {
	it('keep their ranges', () => {
		fc.assert(
			fc.property(answers, (matrix) => {
				for (const item of itemStatistics(matrix)) {
					isP(item.difficulty);
					expect(Math.abs(item.discrimination)).toBeLessThanOrEqual(1);
					expect(Math.abs(item.itemRest ?? 0)).toBeLessThanOrEqual(1 + 1e-12);
				}
				expect(cronbachAlpha(matrix) ?? 0).toBeLessThanOrEqual(1 + 1e-12);
			})
		);
	});

	it('find alpha near 1 in items that all say the same', () => {
		expect(
			cronbachAlpha([
				[1, 1, 1],
				[0, 0, 0],
				[1, 1, 1]
			])
		).toBeCloseTo(1, 12);
	});
});

describe('planning and guessing', () => {
	it('asks for more people, the smaller the change that is to be seen', () => {
		expect(pairsForItem(0.4, 0.1)).toBeGreaterThan(pairsForItem(0.4, 0.2));
		expect(peopleForShare(0.1, 120)).toBeLessThan(peopleForShare(0.1));
	});

	it('gives nobody a better share for guessing, and none for guessing all', () => {
		expect(correctForGuessing(10, 20, 30, 3)).toBe(0);
		expect(correctForGuessing(30, 0, 30, 3)).toBe(1);
		expect(aboveChance(2, 3)).toBeNull();
	});
});

describe('sessions', () => {
	it('are as alike as can be when nobody differs within one', () => {
		expect(
			clustering([
				[1, 1],
				[0, 0]
			])?.icc
		).toBeCloseTo(1, 12);
		expect(clustering([[1, 0, 1]])).toBeNull();
		expect(clustering([[1], [0]])).toBeNull();
	});
});

describe('Holm', () => {
	it('never makes a p smaller, keeps their order, and stays a probability', () => {
		fc.assert(
			fc.property(
				fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }),
				(values) => {
					const adjusted = holm(values);
					adjusted.forEach((p, n) => {
						isP(p);
						expect(p).toBeGreaterThanOrEqual(values[n] ?? NaN);
					});
					const order = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
					const inOrder = order.map((place) => adjusted[place] ?? 0);
					expect([...inOrder].sort((a, b) => a - b)).toEqual(inOrder);
				}
			)
		);
	});

	it('agrees with a worked example', () => {
		expect(holm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06]);
	});
});
