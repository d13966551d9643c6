import * as v from 'valibot';
import { VOICES } from '#lib/domain/catalogue/index.ts';
import { id, text, translated } from './common.ts';

/** Gate of `cast.yaml`. What a look may be is known to the drawing kit, which checks it. */
export const castSchema = v.array(
	v.strictObject({
		id,
		name: translated,
		voice: v.picklist(VOICES),
		look: v.record(v.string(), text)
	}),
	'a list of characters'
);
