import * as v from 'valibot';
import { AUDIENCES } from '#lib/domain/disclosure/index.ts';
import { waveSchema } from '../outcome/words.ts';
import {
	list,
	safeChangeSchema,
	safeChoicesSchema,
	safeHandsSchema,
	safeItemSchema,
	safeLinkageSchema,
	safeOverallRowSchema,
	safeReachSchema,
	safeRowSchema,
	safeSignsSchema,
	safeSubgroupsSchema,
	safeThemeChangeSchema,
	safeUnlinkedSchema,
	themeEntries,
	toldPercentSchema
} from './safe-figures-schema.ts';

const readers = { audience: v.picklist(AUDIENCES), least: v.number() };

/** A report as it travels from a hub to a page. */
export const safeReportSchema = v.pipe(
	v.object({
		...readers,
		reach: list(safeReachSchema),
		overall: v.pipe(
			v.object({
				rows: list(safeOverallRowSchema),
				changes: list(safeChangeSchema),
				retained: v.nullable(v.number()),
				normalised: list(
					v.pipe(v.object({ to: v.string(), gain: v.nullable(v.number()) }), v.readonly())
				)
			}),
			v.readonly()
		),
		rows: list(safeRowSchema),
		changes: list(safeThemeChangeSchema),
		unlinked: list(safeUnlinkedSchema),
		signs: list(safeSignsSchema),
		items: list(safeItemSchema),
		forms: list(v.pipe(v.object({ form: v.string(), kr20: v.nullable(v.number()) }), v.readonly())),
		subgroups: list(safeSubgroupsSchema),
		leftOut: v.number(),
		linkage: list(safeLinkageSchema),
		clusters: v.pipe(
			v.object({ count: v.number(), designEffect: v.number(), generalises: v.boolean() }),
			v.readonly()
		),
		choices: list(safeChoicesSchema),
		rooms: v.pipe(
			v.object({ reach: list(safeReachSchema), rows: list(safeRowSchema) }),
			v.readonly()
		),
		hands: safeHandsSchema,
		notJudged: v.number()
	}),
	v.readonly()
);

const people = v.nullable(v.number());

export const safeTrendSchema = v.pipe(
	v.object({
		...readers,
		months: list(v.string()),
		reach: list(v.pipe(v.object({ wave: waveSchema, people: list(people) }), v.readonly())),
		series: list(
			v.pipe(
				v.object({
					...themeEntries,
					wave: waveSchema,
					rows: list(
						v.nullable(
							v.pipe(
								v.object({
									people,
									percent: v.nullable(toldPercentSchema),
									low: people,
									high: people,
									dontKnow: v.nullable(toldPercentSchema)
								}),
								v.readonly()
							)
						)
					)
				}),
				v.readonly()
			)
		)
	}),
	v.readonly()
);

export const safePlacesSchema = v.pipe(
	v.object({
		...readers,
		places: list(
			v.pipe(
				v.object({
					name: v.nullable(v.string()),
					cohorts: v.number(),
					rows: list(safeOverallRowSchema),
					changes: list(safeChangeSchema)
				}),
				v.readonly()
			)
		),
		heldBack: v.number()
	}),
	v.readonly()
);
