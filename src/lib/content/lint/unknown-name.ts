import { didYouMean } from '../near-word.ts';
import { error, type Problem } from '../problem.ts';
import type { ItemRule } from './rule.ts';

/** Characters are in the cast; backdrops, props and pictograms are in the drawing kit. */
export const unknownName: ItemRule = ({ stories, items }, { cast, pictures }) => {
	const check = (
		file: string,
		line: number,
		what: string,
		name: string,
		known: readonly string[]
	): Problem[] => {
		if (known.includes(name)) return [];
		const where = what === 'character' ? 'cast.yaml' : 'the drawing kit';
		return [
			error(
				file,
				line,
				'unknown-name',
				`there is no ${what} \`${name}\``,
				`Use one of ${where}; docs/authoring.md lists them.${didYouMean(name, known)}`
			)
		];
	};
	const characters = [...cast.keys()];
	return [
		...[...stories.values()].flatMap(({ file, scenes }) =>
			scenes.flatMap(({ picture, blocks }) => [
				...(picture === null
					? []
					: [
							...check(file, picture.line, 'backdrop', picture.backdrop, pictures.backdrops),
							...picture.cast.flatMap(({ character }) =>
								check(file, picture.line, 'character', character, characters)
							),
							...picture.props.flatMap((prop) =>
								check(file, picture.line, 'prop', prop, pictures.props)
							)
						]),
				...blocks.flatMap(({ speaker, line }) =>
					speaker === null ? [] : check(file, line, 'character', speaker.character, characters)
				)
			])
		),
		...[...items.values()].flatMap(({ file, items: written }) =>
			written.flatMap(({ options }) =>
				options.flatMap(({ icon, line }) =>
					icon === null ? [] : check(file, line, 'pictogram', icon, pictures.pictograms)
				)
			)
		)
	];
};
