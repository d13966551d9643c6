import * as v from 'valibot';
import type { FormPlace, HelpCountry } from '#lib/domain/catalogue/index.ts';
import { WAVES } from '#lib/domain/outcome/index.ts';
import { factId, id } from './common.ts';
import { itemDeclarationSchema, reviewSchema } from './module-schema.ts';

const byCountry = v.strictObject({
	any: id,
	in: v.exactOptional(id),
	np: v.exactOptional(id),
	bd: v.exactOptional(id),
	pk: v.exactOptional(id),
	lk: v.exactOptional(id),
	bt: v.exactOptional(id),
	mv: v.exactOptional(id),
	af: v.exactOptional(id)
} satisfies Record<'any' | HelpCountry, unknown>);

/** An item, or `{ any: item, np: item of Nepal, ... }`. */
const place = v.union(
	[
		v.pipe(
			id,
			v.transform((any): FormPlace => ({ any, byCountry: {} }))
		),
		v.pipe(
			byCountry,
			v.transform(({ any, ...items }): FormPlace => ({ any, byCountry: items }))
		)
	],
	'an item such as `visa-a`, or one for each country: `{ any: fee-a, np: fee-np-a }`'
);

const places = v.pipe(v.array(place), v.nonEmpty('a list of at least one item'));

const common = {
	id,
	version: v.pipe(v.number(), v.integer(), v.minValue(1, 'a version from 1 up')),
	module: v.optional(v.nullable(id), null),
	waves: v.optional(
		v.pipe(v.array(v.picklist(WAVES)), v.nonEmpty('a list of at least one wave')),
		[...WAVES]
	),
	follows: v.optional(v.boolean(), true),
	forms: v.strictObject({ A: places, B: places })
};

/** Gate of `instruments/<id>.yaml`, whose items are all written in modules. */
export const instrumentSchema = v.strictObject(common);

/** Gate of `instruments/<id>/instrument.yaml`, which has items of its own beside it. */
export const instrumentWithItemsSchema = v.strictObject({
	...common,
	facts: v.array(factId),
	items: v.pipe(v.array(itemDeclarationSchema), v.nonEmpty('a list of at least one item')),
	review: reviewSchema
});
