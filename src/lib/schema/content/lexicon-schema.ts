import * as v from 'valibot';
import { text } from './common.ts';

/** Gate of `lexicon/<locale>.yaml`. */
export const lexiconSchema = v.array(
	v.strictObject({ display: text, say: text }),
	'a list of `display` and `say`'
);
