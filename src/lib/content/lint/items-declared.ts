import { basename } from 'node:path';
import { didYouMean } from '../near-word.ts';
import { error } from '../problem.ts';
import type { ItemRule } from './rule.ts';

/** `module.yaml` and the items files speak of the same items. */
export const itemsDeclared: ItemRule = ({ items, manifest }) => {
	if (manifest === null) return [];
	const declared = manifest.value.items.map(({ id }) => id);
	return [...items.values()].flatMap(({ file, items: written }) => {
		const ids = written.map(({ id }) => id);
		return [
			...written
				.filter(({ id }) => !declared.includes(id))
				.map(({ id, line }) =>
					error(
						file,
						line,
						'items-declared',
						`the item \`${id}\` is not in ${basename(manifest.file)}`,
						`Declare it under \`items:\`.${didYouMean(id, declared)}`
					)
				),
			...declared
				.filter((id) => !ids.includes(id))
				.map((id) =>
					error(
						manifest.file,
						manifest.lineOf(['items', declared.indexOf(id)]),
						'items-declared',
						`the item \`${id}\` is not written in ${file}`,
						`Write it: \`### Question {#${id}}\`, or delete it here.`
					)
				)
		];
	});
};
