import * as v from 'valibot';
import {
	alphaIfDeleted,
	cronbachAlpha,
	effectSizes,
	gainOfAverages,
	hedgesJApproximate,
	itemStatistics,
	kr20,
	kr21,
	normalisedChanges,
	normalisedGain,
	pairedScores,
	populationVariance,
	personalGains,
	retention,
	reverseItem,
	sampleVariance,
	standardErrorOfMeasurement,
	sum,
	tailSize,
	wilcoxon
} from '#lib/domain/measure/index.ts';

const paired = v.object({
	pre: v.array(v.number()),
	post: v.array(v.number()),
	max: v.optional(v.number(), 100)
});
const matrix = v.array(v.array(v.number()));

/** Sections about scores. Each takes a section of the file and gives it with its outputs. */
export const scoreSections = {
	V4: (given: unknown) => mapRecord(v.parse(v.record(v.string(), paired), given), pairedRow),

	V5: (given: unknown) =>
		mapRecord(v.parse(v.record(v.string(), v.unknown()), given), (part) => {
			const simple = v.safeParse(percents, part);
			return simple.success
				? {
						...simple.output,
						g: normalisedGain(simple.output.pre_pct, simple.output.post_pct, 100)
					}
				: gainRow(part);
		}),

	V6: (given: unknown) => {
		const { matrix: answers } = v.parse(v.object({ matrix }), given);
		const items = itemStatistics(answers);
		const totals = answers.map(sum);
		const sumPq = sum(items.map(({ difficulty: p }) => p * (1 - p)));
		const k = items.length;
		const sample = sampleVariance(totals);
		return {
			matrix: answers,
			totals,
			difficulty_p: items.map(({ difficulty }) => difficulty),
			sum_pq: sumPq,
			var_total_pop: populationVariance(totals),
			var_total_sample: sample,
			KR20: kr20(answers),
			KR20_WRONG_mixed_variances: (k / (k - 1)) * (1 - sumPq / sample),
			KR21: kr21(answers),
			cronbach_alpha_same: cronbachAlpha(answers),
			point_biserial: items.map(({ pointBiserial }) => pointBiserial),
			item_rest: items.map(({ itemRest }) => itemRest),
			n27: tailSize(answers.length),
			D_upper_minus_lower: items.map(({ discrimination }) => discrimination),
			SEM: standardErrorOfMeasurement(answers)
		};
	},

	V7: (given: unknown) => {
		const { matrix_raw, reverse_item_index } = v.parse(
			v.object({ matrix_raw: matrix, reverse_item_index: v.number() }),
			given
		);
		const turned = reverseItem(matrix_raw, reverse_item_index, {
			min: Math.min(...matrix_raw.flat()),
			max: Math.max(...matrix_raw.flat())
		});
		return {
			matrix_raw,
			reverse_item_index,
			alpha_before_reversal: cronbachAlpha(matrix_raw),
			alpha_after_reversal: cronbachAlpha(turned),
			alpha_if_deleted: alphaIfDeleted(turned)
		};
	},

	V13: (given: unknown) => {
		const { pre, post, follow } = v.parse(
			v.object({ pre: v.number(), post: v.number(), follow: v.number() }),
			given
		);
		const { gain, retained, changeFromBaseline, decay } = retention(pre, post, follow);
		return {
			...{ pre, post, follow, gain, decay },
			retained_gain_fraction: retained,
			change_from_baseline: changeFromBaseline
		};
	}
};

const percents = v.object({ pre_pct: v.number(), post_pct: v.number() });

function pairedRow({ pre, post, max }: v.InferOutput<typeof paired>) {
	const scores = pairedScores(pre, post);
	const sizes = effectSizes(pre, post);
	const ranks = wilcoxon(pre, post);
	if (scores === null || sizes === null) return { n: pre.length };
	return {
		...{ n: scores.people, max, pre, post },
		mean_pre: scores.meanBefore,
		mean_post: scores.meanAfter,
		sd_pre: scores.sdBefore,
		sd_post: scores.sdAfter,
		r_pre_post: scores.correlation,
		mean_diff: scores.change,
		sd_diff: scores.sdChange,
		se_diff: scores.seChange,
		t: scores.t,
		df: scores.df,
		p_t: scores.p,
		ci95_diff: [scores.low, scores.high],
		d_z: sizes.dz,
		d_av_meanSD: sizes.dAv,
		d_av_pooledSD: sizes.dAvPooled,
		d_rm: sizes.dRm,
		glass_delta_preSD: sizes.glassDelta,
		J_exact: sizes.j,
		J_approx: hedgesJApproximate(scores.df),
		g_z: sizes.gz,
		g_av: sizes.gAv,
		wilcoxon: {
			n_nonzero: ranks.changed,
			W_plus: ranks.wPlus,
			W_minus: ranks.wMinus,
			ties: ranks.ties,
			p_exact_signflip: ranks.pExact,
			p_normal_tiecorr: ranks.pNormal,
			p_normal_tiecorr_cc: ranks.pNormalCorrected
		}
	};
}

function gainRow(part: unknown) {
	const { pre, post, max } = v.parse(paired, part);
	const lists = v.parse(
		v.object({
			g_individual: v.optional(v.array(v.unknown())),
			normalized_change_c: v.optional(v.array(v.unknown()))
		}),
		part
	);
	const personal = personalGains(pre, post, max);
	const changed = normalisedChanges(pre, post, max);
	return {
		...{ pre, post, max },
		g_of_averages: gainOfAverages(pre, post, max),
		g_individual: asLongAs(lists.g_individual, personal.gains),
		average_of_g: personal.mean,
		excluded_at_ceiling: personal.excludedAtCeiling,
		normalized_change_c: asLongAs(lists.normalized_change_c, changed.changes),
		mean_c: changed.mean
	};
}

/** Undefined gains stand in a file as `null`, or are left out. */
function asLongAs(
	expected: readonly unknown[] | undefined,
	values: readonly (number | null)[]
): readonly (number | null)[] {
	return expected?.length === values.length ? values : values.filter((value) => value !== null);
}

function mapRecord<In, Out>(record: Readonly<Record<string, In>>, map: (value: In) => Out) {
	return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
