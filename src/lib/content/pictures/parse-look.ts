import { fail, succeed, type Result } from '#lib/domain/shared/index.ts';
import { LOOKS } from './looks.ts';
import { unknownName, type PictureProblem } from './picture-problem.ts';

type Looks = typeof LOOKS;

/** A whole look: every key of `LOOKS` with one of its values. */
export type Look = { readonly [Key in keyof Looks]: Looks[Key][number] };

/**
 * Reads `look` of `cast.yaml`. `skin`, `top`, `clothes` and `clothesColor` must be given; hair is black, the scarf
 * cream, and there is neither beard nor glasses unless it says so.
 */
export function parseLook(given: Readonly<Record<string, string>>): Result<Look, PictureProblem> {
	const problems: PictureProblem[] = Object.keys(given)
		.filter((key) => !Object.hasOwn(LOOKS, key))
		.map((key) => unknownName(`look.${key}`, 'part of a look', key, Object.keys(LOOKS)));

	function pick<Value extends string>(
		key: keyof Looks,
		values: readonly [Value, ...Value[]],
		otherwise?: Value
	): Value {
		const name = given[key] ?? otherwise;
		if (name === undefined) {
			problems.push({
				path: `look.${key}`,
				message: `The look must say "${key}". Known: ${values.join(', ')}.`
			});
			return values[0];
		}
		const found = values.find((value) => value === name);
		if (found === undefined) problems.push(unknownName(`look.${key}`, key, name, values));
		return found ?? values[0];
	}

	const look: Look = {
		skin: pick('skin', LOOKS.skin),
		top: pick('top', LOOKS.top),
		hair: pick('hair', LOOKS.hair, 'black'),
		clothes: pick('clothes', LOOKS.clothes),
		clothesColor: pick('clothesColor', LOOKS.clothesColor),
		scarfColor: pick('scarfColor', LOOKS.scarfColor, 'cream'),
		beard: pick('beard', LOOKS.beard, 'none'),
		glasses: pick('glasses', LOOKS.glasses, 'none')
	};
	return problems.length > 0 ? fail(problems) : succeed(look);
}
