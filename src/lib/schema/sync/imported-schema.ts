import * as v from 'valibot';
import { ENDINGS, REFUSALS } from '#lib/domain/transfer/index.ts';
import { answerSchema, hubReceiptSchema } from './batch-schema.ts';

/** What a hub says of a file that was brought. */
export const importedSchema = v.object({
	ending: v.pipe(v.picklist(ENDINGS), v.description('Only `whole` says that everything came.')),
	promised: v.pipe(v.number(), v.description('So many the file should have.')),
	stored: v.number(),
	apart: v.pipe(
		v.number(),
		v.description(
			'Of those that were stored: of cohorts that whoever brought them does not follow.'
		)
	),
	duplicate: v.number(),
	refused: v.number(),
	told: v.pipe(v.array(answerSchema), v.description('The first of those that were refused.')),
	receipt: v.nullable(hubReceiptSchema)
});

/** Beside the fields of every problem. */
export const refusedFileEntries = { why: v.picklist(REFUSALS) };
