import * as v from 'valibot';
import { cohortCodeSchema, isoWeekSchema, named } from '../outcome/words.ts';
import {
	list,
	safeReachSchema,
	safeRowSchema,
	safeSubgroupsSchema,
	safeThemeChangeSchema
} from './safe-figures-schema.ts';
import { safePlacesSchema, safeReportSchema, safeTrendSchema } from './safe-report-schema.ts';

/** Records that do not count until somebody vouches for them. */
export const heldApartSchema = v.object({
	unproven: v.number(),
	crowded: v.number(),
	all: v.number()
});

export const cohortReportSchema = v.object({
	code: cohortCodeSchema,
	name: v.nullable(v.string()),
	programme: v.nullable(named<'programme'>()),
	district: v.nullable(v.string()),
	report: safeReportSchema,
	heldApart: heldApartSchema,
	/** Sealed codes wait to be matched and deleted. */
	codesWait: v.boolean()
});
export type CohortReportAnswer = v.InferOutput<typeof cohortReportSchema>;

/** How much of what is held a large report speaks of. */
const freshness = {
	cohorts: v.number(),
	/** Cohorts whose newest records are not in it yet; they will be within a minute or so. */
	behind: v.number()
};

export const largeReportSchema = v.object({ ...freshness, report: safeReportSchema });
export type LargeReport = v.InferOutput<typeof largeReportSchema>;

export const trendAnswerSchema = v.object({
	...freshness,
	trend: safeTrendSchema,
	/** People who follow no cohort: nobody of them can be met again. */
	open: safeTrendSchema
});
export type TrendAnswer = v.InferOutput<typeof trendAnswerSchema>;

export const placesAnswerSchema = v.object({ ...freshness, ...safePlacesSchema.pipe[0].entries });
export type PlacesAnswer = v.InferOutput<typeof placesAnswerSchema>;

export const takeInSchema = v.strictObject({
	take: v.pipe(v.array(v.picklist(['unproven', 'crowded'])), v.maxLength(2), v.readonly())
});
export const takenInSchema = v.object({ taken: v.number(), heldApart: heldApartSchema });

export const settledSchema = v.object({
	/** Records that have a link in the place of their code. */
	linked: v.number(),
	/** Records whose code is gone and that met nobody. */
	alone: v.number()
});

export const periodSchema = v.pipe(
	v.string(),
	v.regex(/^20\d\d-Q[1-4]$/, 'a quarter like 2026-Q3 is expected')
);
export const publishSchema = v.strictObject({ period: periodSchema });

/** What everybody may read of one quarter: the cohorts that began in it. */
export const publicationSchema = v.object({
	period: periodSchema,
	/** Week in which it was published. */
	published: isoWeekSchema,
	least: v.number(),
	/** Rounded to five. */
	cohorts: v.number(),
	reach: list(safeReachSchema),
	overall: safeReportSchema.pipe[0].entries.overall,
	rows: list(safeRowSchema),
	changes: list(safeThemeChangeSchema),
	subgroups: list(safeSubgroupsSchema),
	districts: safePlacesSchema,
	programmes: safePlacesSchema,
	/** Tables that no hiding of cells makes safe. */
	leftOut: v.number()
});
export type Publication = v.InferOutput<typeof publicationSchema>;

/** The newest first. */
export const indicatorsSchema = v.object({ publications: v.array(publicationSchema) });

export const calendarSchema = v.object({
	/** Quarters in which cohorts began, the newest first. */
	periods: v.array(
		v.object({
			period: periodSchema,
			/** `waits`: its follow-ups are still coming in. */
			state: v.picklist(['published', 'may-be-published', 'waits']),
			cohorts: v.number()
		})
	)
});
export type PublicationCalendar = v.InferOutput<typeof calendarSchema>;
