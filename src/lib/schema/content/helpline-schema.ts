import * as v from 'valibot';
import { CONFIDENCES, HELPLINE_KINDS } from '#lib/domain/catalogue/index.ts';
import { country, factId, isoDate, sources, text, translated } from './common.ts';

const dialled = v.pipe(
	v.string('a number in quotes, such as "1098"'),
	v.regex(/^[+*#]?\d[\d -]*$/, 'digits in groups, such as "1800-11-3090"')
);

const helpline = v.strictObject({
	id: factId,
	number: dialled,
	fromAbroad: v.optional(v.nullable(dialled), null),
	kind: v.picklist(HELPLINE_KINDS),
	order: v.optional(
		v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4, 'at most 4'))),
		null
	),
	cost: v.picklist(['free', 'paid', 'unknown']),
	hours: v.optional(v.nullable(text), null),
	languages: v.optional(v.array(v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'a code such as `hi`'))), []),
	who: translated,
	sources,
	asOf: isoDate,
	verifiedOn: v.optional(v.nullable(isoDate), null),
	confidence: v.picklist(CONFIDENCES)
});

/** Gate of `helplines/<country>.yaml`. */
export const helplinesSchema = v.strictObject({
	country,
	helplines: v.array(helpline, 'a list of helplines')
});
