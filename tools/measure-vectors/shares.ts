import * as v from 'valibot';
import {
	correctForGuessing,
	aboveChance,
	mcNemar,
	pairedShares,
	twoSamples,
	wilsonInterval
} from '#lib/domain/measure/index.ts';

/** Sections about counts of right and wrong. Each takes a section of the file and gives it with its outputs. */
export const shareSections = {
	V1: (given: unknown) =>
		v.parse(v.array(v.object({ x: v.number(), n: v.number() })), given).map(({ x, n }) => {
			const interval = wilsonInterval(x, n);
			return {
				x,
				n,
				p: n === 0 ? null : x / n,
				lo: interval?.low ?? null,
				hi: interval?.high ?? null
			};
		}),

	V2: (given: unknown) =>
		v
			.parse(v.array(v.object({ lost_b: v.number(), gained_c: v.number() })), given)
			.map(({ lost_b, gained_c }) => {
				const { p, chiSquare, chiSquareCorrected } = mcNemar(lost_b, gained_c);
				return { lost_b, gained_c, p_exact: p, chi2: chiSquare, chi2_cc: chiSquareCorrected };
			}),

	V3: (given: unknown) => v.parse(v.array(pairedCounts), given).map(pairedRow),

	V11: (given: unknown) => {
		const { corrected, above_chance_cutoffs } = v.parse(guessing, given);
		return {
			corrected: corrected && {
				...corrected,
				score: correctForGuessing(corrected.right, corrected.wrong, corrected.n, corrected.options)
			},
			above_chance_cutoffs: above_chance_cutoffs?.map(({ items, options }) => {
				const least = aboveChance(items, options);
				return {
					items,
					options,
					min_correct: least?.atLeast ?? null,
					tail_p: least?.chance ?? null
				};
			})
		};
	},

	V12: (given: unknown) => {
		const { x1, n1, x2, n2 } = v.parse(twoCounts, given);
		const found = twoSamples({ right: x1, people: n1 }, { right: x2, people: n2 });
		return {
			...{ x1, n1, x2, n2 },
			diff: found?.change ?? null,
			newcombe_lo: found?.low ?? null,
			newcombe_hi: found?.high ?? null,
			z: found?.z ?? null,
			p_z: found?.pNormal ?? null,
			p_fisher: found?.pFisher ?? null
		};
	}
};

const pairedCounts = v.object({
	pre1post1: v.number(),
	pre1post0: v.number(),
	pre0post1: v.number(),
	pre0post0: v.number()
});

const guessing = v.object({
	corrected: v.optional(
		v.object({ right: v.number(), wrong: v.number(), options: v.number(), n: v.number() })
	),
	above_chance_cutoffs: v.optional(v.array(v.object({ items: v.number(), options: v.number() })))
});

const twoCounts = v.object({ x1: v.number(), n1: v.number(), x2: v.number(), n2: v.number() });

function pairedRow(counts: v.InferOutput<typeof pairedCounts>) {
	const { pre1post1, pre1post0, pre0post1, pre0post0 } = counts;
	const found = pairedShares({
		bothRight: pre1post1,
		lost: pre1post0,
		gained: pre0post1,
		bothWrong: pre0post0
	});
	return {
		...counts,
		n: found?.people ?? 0,
		pre: found?.before ?? null,
		post: found?.after ?? null,
		diff: found?.change ?? null,
		newcombe10_lo: found?.low ?? null,
		newcombe10_hi: found?.high ?? null,
		phi: found?.phi ?? null,
		p_exact: mcNemar(pre1post0, pre0post1).p
	};
}
