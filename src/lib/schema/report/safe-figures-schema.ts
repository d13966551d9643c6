import * as v from 'valibot';
import { DIMENSIONS, ITEM_HINTS } from '#lib/domain/measure/index.ts';
import { ITEM_KINDS } from '#lib/domain/quiz/index.ts';
import { named, versionSchema, waveSchema } from '../outcome/words.ts';

/** Each `null` is a figure that is held back, or that does not exist. */
const count = v.nullable(v.number());
export const toldPercentSchema = v.pipe(
	v.object({ percent: v.number(), edge: v.picklist(['exact', 'at-least', 'at-most']) }),
	v.readonly()
);
const told = v.nullable(toldPercentSchema);
const span = v.pipe(
	v.object({ value: v.number(), low: v.number(), high: v.number() }),
	v.readonly()
);
export const laterWaveSchema = v.picklist(['endline', 'followup', 'late']);
export const comparabilitySchema = v.picklist([
	'nothing-compared',
	'too-few-to-compare',
	'compare'
]);
export const themeEntries = {
	indicator: named<'indicator'>(),
	kind: v.picklist(ITEM_KINDS)
};
export const list = <const Entry extends v.GenericSchema>(entry: Entry) =>
	v.pipe(v.array(entry), v.readonly());

export const safeReachSchema = v.pipe(
	v.object({ wave: waveSchema, people: count, whole: count, part: count, none: count }),
	v.readonly()
);
const rowEntries = {
	wave: waveSchema,
	people: count,
	percent: told,
	low: count,
	high: count,
	dontKnow: told
};
export const safeOverallRowSchema = v.pipe(v.object(rowEntries), v.readonly());
export const safeRowSchema = v.pipe(v.object({ ...themeEntries, ...rowEntries }), v.readonly());

const changeEntries = {
	to: laterWaveSchema,
	pairs: count,
	comparability: comparabilitySchema,
	isOneQuestion: v.boolean(),
	people: v.nullable(span),
	score: v.nullable(span),
	gAv: count,
	net: v.nullable(span),
	verdict: v.nullable(v.picklist(['more', 'fewer', 'not-sure'])),
	generalises: v.boolean()
};
export const safeChangeSchema = v.pipe(v.object(changeEntries), v.readonly());
export const safeThemeChangeSchema = v.pipe(
	v.object({ ...themeEntries, ...changeEntries }),
	v.readonly()
);
export const safeUnlinkedSchema = v.pipe(
	v.object({
		...themeEntries,
		to: laterWaveSchema,
		peopleBefore: v.number(),
		peopleAfter: v.number(),
		points: span
	}),
	v.readonly()
);
export const safeSignsSchema = v.pipe(
	v.object({
		item: named<'item'>(),
		version: versionSchema,
		wave: waveSchema,
		people: count,
		cards: list(
			v.pipe(
				v.object({
					option: v.string(),
					fault: v.picklist(['missed', 'false-alarm']),
					percent: told
				}),
				v.readonly()
			)
		)
	}),
	v.readonly()
);
export const safeItemSchema = v.pipe(
	v.object({
		item: named<'item'>(),
		version: versionSchema,
		...themeEntries,
		waves: list(
			v.pipe(
				v.object({ wave: waveSchema, people: count, right: told, dontKnow: told }),
				v.readonly()
			)
		),
		itemRest: count,
		discrimination: count,
		hint: v.nullable(v.picklist(ITEM_HINTS))
	}),
	v.readonly()
);
export const safeSubgroupsSchema = v.pipe(
	v.object({
		to: laterWaveSchema,
		rows: v.picklist(DIMENSIONS),
		columns: v.nullable(v.picklist(DIMENSIONS)),
		rowNames: list(v.string()),
		columnNames: list(v.string()),
		cells: list(list(v.pipe(v.object({ pairs: count, points: v.nullable(span) }), v.readonly())))
	}),
	v.readonly()
);
export const safeLinkageSchema = v.pipe(
	v.object({
		to: laterWaveSchema,
		peopleBefore: count,
		pairs: count,
		rate: told,
		offOne: count,
		ambiguous: count,
		linked: told,
		unlinked: told,
		apart: v.nullable(span)
	}),
	v.readonly()
);
export const safeChoicesSchema = v.pipe(
	v.object({
		module: named<'module'>(),
		scene: v.string(),
		choices: list(v.pipe(v.object({ choice: v.string(), count }), v.readonly()))
	}),
	v.readonly()
);
const handsFigures = {
	waves: list(
		v.pipe(
			v.object({
				wave: waveSchema,
				people: count,
				percent: told,
				low: count,
				high: count,
				none: told,
				cards: v.boolean()
			}),
			v.readonly()
		)
	),
	changes: list(
		v.pipe(
			v.object({
				to: laterWaveSchema,
				comparability: comparabilitySchema,
				points: v.nullable(span)
			}),
			v.readonly()
		)
	)
};
export const safeHandsSchema = v.pipe(
	v.object({
		reach: list(
			v.pipe(v.object({ wave: waveSchema, rooms: v.number(), people: count }), v.readonly())
		),
		themes: list(
			v.pipe(
				v.object({
					...themeEntries,
					...handsFigures,
					questions: list(
						v.pipe(
							v.object({
								...handsFigures,
								items: list(
									v.pipe(v.object({ item: named<'item'>(), version: versionSchema }), v.readonly())
								)
							}),
							v.readonly()
						)
					)
				}),
				v.readonly()
			)
		)
	}),
	v.readonly()
);
