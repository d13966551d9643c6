import type { ItemKind } from '#lib/domain/quiz/index.ts';
import type { ItemSource } from '../items-source.ts';
import { error, type Problem } from '../problem.ts';
import type { ItemRule } from './rule.ts';

/** Each kind of item has the options that its kind needs. */
export const itemShape: ItemRule = ({ items, manifest }) =>
	[...items.values()].flatMap(({ file, items: written }) =>
		written.flatMap((item): Problem[] => {
			const declared = manifest?.value.items.find(({ id }) => id === item.id);
			const trouble = declared === undefined ? null : troubleWith(item, declared.kind);
			if (trouble !== null) return [error(file, item.line, 'item-shape', ...trouble)];
			return sameWords(file, item);
		})
	);

function troubleWith(
	{ id, options, prompt }: ItemSource,
	kind: ItemKind
): readonly [message: string, remedy: string] | null {
	const right = options.filter((option) => option.right).length;
	if (prompt === '') return [`the item \`${id}\` asks nothing`, 'Write the question: `### … {#id}`.'];
	switch (kind) {
		case 'choice':
		case 'control':
		case 'intention':
			if (options.length !== 3)
				return [
					`the item \`${id}\` has ${options.length} options`,
					'Write exactly three: `- [ ]`, and `- [x]` for the right one.'
				];
			if (right !== 1)
				return [
					`the item \`${id}\` has ${right} right answers`,
					'Mark exactly one with `- [x]`.'
				];
			return null;
		case 'signs':
			if (options.length < 4 || right < 2 || right === options.length)
				return [
					`the item \`${id}\` marks ${right} of its ${options.length} cards as warning signs`,
					'Write at least four: two or more signs `- [x]` among ordinary facts `- [ ]`.'
				];
			return null;
		case 'attitude':
			return options.length === 0
				? null
				: [
						`the attitude \`${id}\` has options`,
						'Delete them: the four faces are the same for every statement.'
					];
	}
}

function sameWords(file: string, { id, options }: ItemSource): Problem[] {
	return options.flatMap(({ text, line }, place) => {
		const same = options.slice(0, place).some((other) => other.text === text);
		if (text !== '' && !same) return [];
		const message = same ? `two options of \`${id}\` say the same` : `an option of \`${id}\` is empty`;
		return [error(file, line, 'item-shape', message, 'Write another option.')];
	});
}
