import type { ItemDeclaration } from '#lib/domain/catalogue/index.ts';
import { error } from '../problem.ts';
import type { ItemRule } from './rule.ts';

/** Forms are parallel: each item of one form has a twin of the same kind and indicator in the other. */
export const twin: ItemRule = ({ manifest }) => {
	if (manifest === null) return [];
	const { items } = manifest.value;
	return items.flatMap((item, row) => {
		const trouble = troubleWith(item, items);
		if (trouble === null) return [];
		return [
			error(
				manifest.file,
				manifest.lineOf(['items', row]),
				'twin',
				`the item \`${item.id}\` ${trouble}`,
				'Pair it with one item of the other form, of the same kind and indicator, both ways.'
			)
		];
	});
};

function troubleWith(item: ItemDeclaration, items: readonly ItemDeclaration[]): string | null {
	if (item.form === 'both') return item.twin === null ? null : 'is in both forms, and has a twin';
	if (item.twin === null) return `is in form ${item.form}, and has no twin`;
	const other = items.find(({ id }) => id === item.twin);
	if (other === undefined) return `has the twin \`${item.twin}\`, which is not declared`;
	if (other.form === 'both' || other.form === item.form)
		return `has the twin \`${other.id}\`, which is not in the other form`;
	if (other.indicator !== item.indicator)
		return `measures \`${item.indicator}\`, its twin \`${other.id}\` measures \`${other.indicator}\``;
	if (other.kind !== item.kind) return `has the twin \`${other.id}\` of another kind`;
	return other.twin === item.id ? null : `has the twin \`${other.id}\`, whose twin is another`;
}
