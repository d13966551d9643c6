import * as v from 'valibot';
import { AUDIENCES, ORIGINS, PLACES, type Origin, type Step } from '#lib/domain/catalogue/index.ts';
import { AGE_BANDS } from '#lib/domain/outcome/index.ts';
import { MOODS } from '#lib/domain/story/index.ts';
import { id, text, translated } from './common.ts';

const byCountry = v.strictObject({
	in: id,
	np: id,
	bd: id,
	pk: id,
	lk: id
} satisfies Record<Origin, typeof id>);

/** `module: the-offer`, with `cut: station` for its short version; `module: { in: …, np: … }`; `tool: fee-check`. */
const step = v.union(
	[
		v.pipe(
			v.strictObject({ module: id, cut: v.optional(id) }),
			v.transform(({ module, cut }): Step => ({ kind: 'module', module, cut: cut ?? null }))
		),
		v.pipe(
			v.strictObject({ module: byCountry }),
			v.transform(({ module }): Step => ({ kind: 'by-country', modules: module }))
		),
		v.pipe(
			v.strictObject({ tool: id }),
			v.transform(({ tool }): Step => ({ kind: 'tool', tool }))
		)
	],
	`a step: \`module: the-offer\` (with \`cut: station\`), \`module: { ${ORIGINS.join(': …, ')}: … }\`, or \`tool: fee-check\``
);

const picture = v.strictObject({
	backdrop: text,
	cast: v.optional(v.array(v.strictObject({ character: id, mood: v.picklist(MOODS) })), []),
	props: v.optional(v.array(id), [])
});

/** Gate of `programmes/<id>.yaml`. */
export const programmeSchema = v.strictObject({
	id,
	audience: v.picklist(AUDIENCES),
	place: v.nullable(v.picklist(PLACES)),
	ageBand: v.picklist(AGE_BANDS),
	name: translated,
	summary: translated,
	picture,
	steps: v.tupleWithRest([step], step, 'a list of at least one step'),
	instrument: id
});
