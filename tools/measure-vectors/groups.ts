import * as v from 'valibot';
import {
	attackerBounds,
	countAt,
	primaryCells,
	suppressTable,
	type Cell,
	type CountTable
} from '#lib/domain/disclosure/index.ts';
import { codeDistance, expectedCollisions, matchCodes } from '#lib/domain/linking/index.ts';
import {
	clustering,
	designEffect,
	pairsForItem,
	pairsForScore,
	peopleForShare,
	peopleToAsk
} from '#lib/domain/measure/index.ts';

const named = v.record(v.string(), v.unknown());
const release = v.object({ n: v.number(), correct: v.number() });
const codes = v.record(v.string(), v.array(v.nullable(v.string())));

/** Sections about groups, tables and codes. Each takes a section of the file and gives it with its outputs. */
export const groupSections = {
	V8: (given: unknown) => {
		const { counts, plans } = v.parse(
			v.object({ counts: v.array(v.array(v.number())), plans: v.optional(named, {}) }),
			given
		);
		const total = (numbers: readonly number[]) => numbers.reduce((sum, count) => sum + count, 0);
		const columns = (counts[0] ?? []).map((_, column) => counts.map((row) => row[column] ?? 0));
		return {
			...v.parse(named, given),
			row_totals: counts.map(total),
			col_totals: columns.map(total),
			grand: total(counts.flat()),
			plans: Object.fromEntries(
				Object.keys(plans).map((key) => [key, plan(counts, Number(key.replace(/^k=/, '')))])
			)
		};
	},

	V8b: (given: unknown) => {
		const { release1, release2 } = v.parse(
			v.object({ release1: release, release2: release }),
			given
		);
		return {
			...v.parse(named, given),
			release2_minus_release1: {
				n: release2.n - release1.n,
				correct: release2.correct - release1.correct
			}
		};
	},

	V9: (given: unknown) =>
		Object.fromEntries(
			Object.entries(v.parse(named, given)).map(([key, value]) => [key, clusterFigure(key, value)])
		),

	V10: (given: unknown) =>
		Object.fromEntries(
			Object.entries(v.parse(named, given)).map(([key, value]) => [key, sizeFigure(key, value)])
		),

	V14: (given: unknown) => {
		const { baseline, followup, expected_collisions } = v.parse(
			v.object({
				baseline: codes,
				followup: codes,
				expected_collisions: v.optional(v.array(v.object({ n: v.number(), codes: v.number() })), [])
			}),
			given
		);
		const found = matchCodes(asCodes(baseline), asCodes(followup));
		const linked = found.exact.length + found.offOne.length;
		const later = Object.keys(followup);
		const offTwo = found.unmatched.filter(({ nearest }) => nearest === 2);
		return {
			...v.parse(named, given),
			hamming: Object.fromEntries(
				later.map((f) => [
					f,
					Object.fromEntries(
						Object.entries(baseline).map(([b, code]) => [b, codeDistance(followup[f] ?? [], code)])
					)
				])
			),
			expected: {
				exact_unique: found.exact,
				exact_ambiguous_do_not_link: found.ambiguous,
				off_one_unique: found.offOne,
				off_two_reject: offTwo.map(({ id }) => id),
				unmatched: found.unmatched.filter((code) => !offTwo.includes(code)).map(({ id }) => id)
			},
			linked,
			link_rate_of_followups: later.length === 0 ? null : linked / later.length,
			expected_collisions: expected_collisions.map(({ n, codes: all }) => {
				const { pairs, any } = expectedCollisions(n, all);
				return { n, codes: all, expected_pairs: pairs, p_any: any };
			})
		};
	}
};

function asCodes(held: v.InferOutput<typeof codes>) {
	return Object.entries(held).map(([id, elements]) => ({ id, elements }));
}

function plan(counts: CountTable, least: number) {
	const { primary, complementary } = suppressTable(counts, least);
	const rows = (cells: readonly Cell[]) =>
		cells.map((cell) => [cell.row, cell.column, countAt(counts, cell)]);
	const bounds = (of: readonly Cell[], hidden: readonly Cell[]) =>
		Object.fromEntries(
			of.map((cell) => {
				const { low, high } = attackerBounds(counts, hidden, cell);
				return [`${cell.row},${cell.column}`, [low, high]];
			})
		);
	const hidden = [...primary, ...complementary];
	return {
		primary: rows(primaryCells(counts, least)),
		primary_only_attacker_bounds: bounds(primary, primary),
		complementary: rows(complementary),
		records_lost_to_complementary: complementary.reduce(
			(sum, cell) => sum + countAt(counts, cell),
			0
		),
		attacker_bounds_after: bounds(hidden, hidden)
	};
}

/** The names of this section hold the inputs: `deff_m30_icc10_cv05` is 30 people, 0.10 and 0.5. */
function clusterFigure(key: string, value: unknown): unknown {
	const figures = /^deff_m(\d+)_icc(\d+)(?:_cv(\d)(\d+))?$/.exec(key);
	if (figures !== null) {
		const [, size, icc, whole, part] = figures;
		const cv = whole === undefined ? 0 : Number(`${whole}.${part ?? 0}`);
		return designEffect(Number(size), Number(`0.${icc ?? 0}`), cv);
	}
	const people = /^n(\d+)_eff$/.exec(key);
	if (people !== null) return Number(people[1]) / designEffect(40, 0.05);
	const sessions = v.safeParse(v.object({ clusters: v.array(v.array(v.number())) }), value);
	if (!sessions.success) return undefined;
	const found = clustering(sessions.output.clusters);
	return {
		clusters: sessions.output.clusters,
		MSB: found?.between ?? null,
		MSW: found?.within ?? null,
		icc: found?.icc ?? null
	};
}

function sizeFigure(key: string, value: unknown): unknown {
	if (key === 'mcnemar')
		return v
			.parse(v.array(v.object({ disc: v.number(), delta: v.number() })), value)
			.map((row) => ({ ...row, ...rounded(pairsForItem(row.disc, row.delta)) }));
	if (key === 'paired_mean')
		return v
			.parse(v.array(v.object({ d_z: v.number() })), value)
			.map((row) => ({ ...row, ...rounded(pairsForScore(row.d_z)) }));
	if (key === 'precision')
		return v
			.parse(v.array(v.object({ half_width: v.number() })), value)
			.map((row) => ({ ...row, ...rounded(peopleForShare(row.half_width)) }));
	const small = /^precision_fpc_N(\d+)_e(\d+)$/.exec(key);
	if (small !== null) return rounded(peopleForShare(Number(small[2]) / 100, Number(small[1])));
	const planned = v.safeParse(
		v.object({ base: v.number(), deff: v.number(), link_rate: v.number() }),
		value
	);
	if (!planned.success) return undefined;
	const { base, deff, link_rate } = planned.output;
	return { ...planned.output, n: peopleToAsk(base, deff, link_rate) };
}

function rounded(n: number) {
	return { n, ceil: Math.ceil(n) };
}
