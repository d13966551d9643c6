import * as v from 'valibot';
import { HELP_COUNTRIES } from '#lib/domain/catalogue/index.ts';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { factId, id, text } from './common.ts';
import { reviewState } from './module-schema.ts';

const picture = v.pipe(
	v.string('the name of a pictogram, such as `passport`'),
	v.regex(/^[a-z-]+$/, 'the name of a pictogram, such as `passport`')
);
const pictured = v.strictObject({ id, picture });
const country = v.picklist(HELP_COUNTRIES);
const ids = v.pipe(v.array(id), v.nonEmpty('a list of at least one name'));

/** At least one, told to TypeScript as well. */
function some<Schema extends v.GenericSchema>(schema: Schema, what: string) {
	return v.tupleWithRest([schema], schema, `a list of at least one ${what}`);
}

const amount = v.strictObject({
	amount: v.pipe(v.number('a whole amount'), v.integer(), v.minValue(1, 'an amount above 0')),
	fact: factId
});

const feeRule = v.strictObject({
	id,
	origins: v.pipe(v.array(country), v.nonEmpty('a list of at least one country')),
	destinations: ids,
	limit: v.optional(v.nullable(amount), null),
	far: v.optional(v.nullable(amount), null)
});

const group = { id, options: some(pictured, 'option') };

const head = {
	slug: id,
	picture,
	review: v.record(v.picklist(LOCALES), reviewState)
};

/** Gate of `tool.yaml`. `order` is not in the file: it comes from the number of the folder. */
export const toolSchema = v.variant('kind', [
	v.strictObject({
		...head,
		kind: v.literal('questions'),
		manyFrom: v.pipe(v.number(), v.integer(), v.minValue(2, 'at least 2')),
		questions: some(v.strictObject({ id, picture, warns: v.picklist(['yes', 'no']) }), 'question')
	}),
	v.strictObject({
		...head,
		kind: v.literal('lookup'),
		origins: v.pipe(v.array(country), v.nonEmpty('a list of at least one country')),
		destinations: v.pipe(v.array(pictured), v.nonEmpty('a list of at least one destination')),
		rules: v.array(feeRule, 'a list of rules'),
		notes: v.optional(v.array(v.strictObject({ id, destinations: ids })), [])
	}),
	v.strictObject({ ...head, kind: v.literal('compare'), clauses: some(pictured, 'clause') }),
	v.strictObject({
		...head,
		kind: v.literal('checklist'),
		groups: some(v.strictObject(group), 'group')
	}),
	v.strictObject({
		...head,
		kind: v.literal('plan'),
		steps: some(
			v.strictObject({
				...group,
				choose: v.pipe(v.number(), v.integer(), v.minValue(1, 'at least 1')),
				secret: v.optional(v.boolean(), false)
			}),
			'step'
		)
	}),
	v.strictObject({ ...head, kind: v.literal('call'), numbers: v.record(id, country) })
]);

/** Gate of the front matter of a tool's words. A call has that of a story. */
export const toolFrontMatterSchema = v.strictObject({ title: text, summary: text });
