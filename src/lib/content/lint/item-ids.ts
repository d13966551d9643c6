import type { ItemSetSource } from '../module-source.ts';
import { error, type Problem } from '../problem.ts';

/** An answer says of its item no more than the id, so one id is one item in the whole content folder. */
export function checkItemIds(sets: readonly ItemSetSource[]): Problem[] {
	const seen = new Map<string, { readonly set: ItemSetSource; readonly place: string }>();
	return sets.flatMap((set) => {
		const { manifest } = set;
		if (manifest === null) return [];
		return manifest.value.items.flatMap(({ id }, row): Problem[] => {
			const line = manifest.lineOf(['items', row]);
			const earlier = seen.get(id);
			if (earlier === undefined) {
				seen.set(id, { set, place: `${manifest.file}:${line}` });
				return [];
			}
			// Twice in one module is told by its own rule.
			if (earlier.set === set && set.folder.startsWith('modules/')) return [];
			return [
				error(
					manifest.file,
					line,
					'duplicate-id',
					`the item \`${id}\` is already in ${earlier.place}`,
					'Give this one another name, in every language: answers are told apart by it.'
				)
			];
		});
	});
}
