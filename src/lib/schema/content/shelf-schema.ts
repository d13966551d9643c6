import * as v from 'valibot';
import { id, translated } from './common.ts';

const modules = v.pipe(v.array(id), v.nonEmpty('a list of at least one module'));

/** Gate of `shelves.yaml`. */
export const shelvesSchema = v.array(v.strictObject({ id, name: translated, modules }), 'a list of shelves');
