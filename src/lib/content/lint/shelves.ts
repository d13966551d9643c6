import type { Shelf } from '#lib/domain/catalogue/index.ts';
import type { ModuleSource } from '../module-source.ts';
import { error, type Problem } from '../problem.ts';
import type { Placed } from '../registries.ts';
import { known, slugsOf } from './known-name.ts';

/** Where everything is shown, nothing is missing and nothing stands twice. */
export function checkShelves(shelves: readonly Placed<Shelf>[], modules: readonly ModuleSource[]): Problem[] {
	const slugs = slugsOf(modules);
	const seen = new Set<string>();
	const wrong = shelves.flatMap(({ file, value, lineOf }) =>
		value.modules.flatMap((slug, row): Problem[] => {
			const line = lineOf(['modules', row]);
			if (!slugs.includes(slug)) return known(file, line, 'module', slug, slugs);
			const twice = seen.has(slug);
			seen.add(slug);
			return twice
				? [error(file, line, 'catalogue', `\`${slug}\` stands on two shelves`, 'Keep one of them.')]
				: [];
		})
	);
	const missing = slugs.filter((slug) => !seen.has(slug));
	const [shelf] = shelves;
	if (shelf === undefined) return wrong;
	return [
		...wrong,
		...missing.map((slug) =>
			error(shelf.file, 1, 'catalogue', `\`${slug}\` stands on no shelf`, 'Add it to the shelf where people would look for it.')
		)
	];
}
