import { SOURCE_LOCALE } from '#lib/domain/shared/index.ts';
import type { ItemSource } from '../items-source.ts';
import { error, type Problem } from '../problem.ts';
import type { ItemRule } from './rule.ts';

/** Every language asks the same: the items, their options and their right answers are those of `en`. */
export const itemsDiffer: ItemRule = ({ items }) => {
	const source = items.get(SOURCE_LOCALE);
	if (source === undefined) return [];
	return [...items].flatMap(([locale, { file, items: found }]): Problem[] => {
		if (locale === SOURCE_LOCALE) return [];
		const order = source.items.map(({ id }) => id).join(', ');
		if (order !== found.map(({ id }) => id).join(', '))
			return [
				error(
					file,
					firstOdd(source.items, found),
					'items-differ',
					`the items are not those of ${source.file} in the same order`,
					`Write them in this order: ${order}.`
				)
			];
		return source.items.flatMap((item, place) => {
			const other = found[place];
			const what = other === undefined ? null : difference(item, other);
			if (other === undefined || what === null) return [];
			return [
				error(
					file,
					other.line,
					'items-differ',
					`the item \`${item.id}\` has other ${what} than ${source.file}:${item.line}`,
					'Make them the same in both; only the words differ.'
				)
			];
		});
	});
};

function firstOdd(wanted: readonly ItemSource[], found: readonly ItemSource[]): number {
	const odd = found.find(({ id }, place) => wanted[place]?.id !== id);
	return odd?.line ?? found.at(-1)?.line ?? 1;
}

function difference(a: ItemSource, b: ItemSource): string | null {
	if (a.options.length !== b.options.length) return 'options';
	if (a.options.some(({ right }, place) => b.options[place]?.right !== right)) return 'right answers';
	if (a.options.some(({ icon }, place) => b.options[place]?.icon !== icon)) return 'pictures';
	if ((a.feedback === null) !== (b.feedback === null)) return 'feedback';
	return citesOf(a) === citesOf(b) ? null : 'citations';
}

function citesOf({ cites }: ItemSource): string {
	return [...new Set(cites.map(({ id }) => id))].sort().join(' ');
}
