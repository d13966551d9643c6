import * as v from 'valibot';
import { AUDIENCES, CONTENT_NOTE_LEVELS } from '#lib/domain/catalogue/index.ts';
import { AGE_BANDS } from '#lib/domain/outcome/index.ts';
import { ITEM_KINDS } from '#lib/domain/quiz/index.ts';
import type { Locale } from '#lib/domain/shared/index.ts';
import { country, factId, id, isoDate, text } from './common.ts';

const indicator = id;

const objective = v.strictObject({
	id,
	indicator,
	gcm: v.array(
		v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(23)),
		'a list of objectives of the Global Compact, 1 to 23'
	)
});

/** What is said of an item outside its words, by a module or by an instrument. */
export const itemDeclarationSchema = v.strictObject({
	id,
	version: v.pipe(v.number(), v.integer(), v.minValue(1, 'a version from 1 up')),
	kind: v.picklist(ITEM_KINDS),
	indicator,
	form: v.picklist(['A', 'B', 'both']),
	twin: v.optional(v.nullable(id), null),
	reversed: v.optional(v.boolean(), false)
});

export const reviewState = v.variant('state', [
	v.strictObject({ state: v.literal('draft') }),
	v.strictObject({ state: v.literal('reviewed'), role: text, date: isoDate })
]);

export const reviewSchema = v.strictObject({
	en: v.exactOptional(reviewState),
	hi: v.exactOptional(reviewState),
	bn: v.exactOptional(reviewState),
	ne: v.exactOptional(reviewState),
	ur: v.exactOptional(reviewState)
} satisfies Record<Locale, unknown>);
const spokenId = v.pipe(
	v.string('the name of a line, such as `hotel.2`'),
	v.regex(
		/^[a-z0-9]+(?:-[a-z0-9]+)*\.[ct]?[1-9][0-9]*$/,
		'the name of a line, a choice or a point, such as `hotel.2`, `hotel.c1` or `go.t3`'
	)
);

const cut = v.strictObject({
	id,
	scenes: v.pipe(v.array(id), v.nonEmpty('a list of the scenes that stay')),
	onward: v.optional(v.record(id, id), {}),
	leaveOut: v.optional(v.array(spokenId), [])
});

/** Gate of `module.yaml`. `order` is not in the file: it comes from the number of the folder. */
export const moduleSchema = v.strictObject({
	slug: id,
	audiences: v.pipe(v.array(v.picklist(AUDIENCES)), v.nonEmpty('a list of at least one audience')),
	ageBand: v.picklist(AGE_BANDS),
	minutes: v.pipe(v.number('a number of minutes'), v.minValue(1, 'at least 1 minute')),
	contentNote: v.picklist(CONTENT_NOTE_LEVELS),
	sensitive: v.optional(v.array(id, 'a list of scenes, such as `[raju]`'), []),
	skipTo: v.optional(v.nullable(id), null),
	cuts: v.optional(v.array(cut), []),
	help: v.pipe(v.array(country), v.nonEmpty('a list of at least one country, such as `[in]`')),
	indicators: v.pipe(v.array(indicator), v.nonEmpty('a list of at least one indicator')),
	objectives: v.pipe(v.array(objective), v.nonEmpty('a list of at least one objective')),
	facts: v.array(factId),
	items: v.pipe(v.array(itemDeclarationSchema), v.nonEmpty('a list of at least one item')),
	review: reviewSchema
});
