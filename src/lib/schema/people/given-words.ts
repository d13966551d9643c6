import * as v from 'valibot';
import { hasHiddenCharacters } from '../transfer/hidden-characters.ts';

/** Words that managers and trainers give: short, and nothing in them that cannot be seen. */
export const givenWords = v.pipe(
	v.string(),
	v.trim(),
	v.nonEmpty('words are expected'),
	v.maxLength(80, 'at most 80 characters are expected'),
	v.check((text) => !hasHiddenCharacters(text), 'a hidden character stands in it')
);
