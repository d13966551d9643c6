import * as v from 'valibot';
import { CONFIDENCES } from '#lib/domain/catalogue/index.ts';
import { factId, isoDate, sources, translated } from './common.ts';

/** Gate of `facts.yaml`. */
export const factsSchema = v.array(
	v.strictObject({
		id: factId,
		text: translated,
		sources,
		asOf: isoDate,
		confidence: v.picklist(CONFIDENCES),
		expires: isoDate
	}),
	'a list of facts'
);
