import { error, type Problem } from '../problem.ts';
import type { Rule } from './rule.ts';

interface Named {
	readonly id: string;
	readonly line: number;
}

/** A name stands for one thing: scenes, items and objectives of a module. */
export const duplicateId: Rule = ({ stories, items, manifest }) => [
	...[...stories.values()].flatMap(({ file, scenes }) => repeated(file, 'scene', scenes)),
	...[...items.values()].flatMap((source) => repeated(source.file, 'item', source.items)),
	...(manifest === null
		? []
		: (['items', 'objectives'] as const).flatMap((key) =>
				repeated(
					manifest.file,
					key === 'items' ? 'item' : 'objective',
					manifest.value[key].map(({ id }, row) => ({ id, line: manifest.lineOf([key, row]) }))
				)
			))
];

function repeated(file: string, what: string, named: readonly Named[]): Problem[] {
	return named.flatMap(({ id, line }, index) => {
		const earlier = named.slice(0, index).find((one) => one.id === id);
		if (earlier === undefined) return [];
		return [
			error(
				file,
				line,
				'duplicate-id',
				`the ${what} \`${id}\` is already on line ${earlier.line}`,
				'Give one of them another name, in every language.'
			)
		];
	});
}
