import type { ModuleManifest } from '#lib/domain/catalogue/index.ts';
import type { Item, ItemOption } from '#lib/domain/quiz/index.ts';
import type { ItemSource, ItemsSource } from './items-source.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Their words are strings of the interface: the same four faces for every statement. */
const FACES: readonly ItemOption[] = ['a', 'b', 'c', 'd'].map((id, index) => ({
	id,
	text: '',
	icon: ['scale-none', 'scale-little', 'scale-quite', 'scale-much'][index] ?? null,
	right: false
}));

/** Joins the words of a language with what `module.yaml` says. Items that it does not declare are left out. */
export function toItems(source: ItemsSource, manifest: Pick<ModuleManifest, 'items'>): Item[] {
	return source.items.flatMap((item) => {
		const declared = manifest.items.find(({ id }) => id === item.id);
		if (declared === undefined) return [];
		return [
			{
				...declared,
				prompt: item.prompt,
				options: declared.kind === 'attitude' ? FACES : toOptions(item),
				feedback: item.feedback?.text ?? null,
				cites: [...new Set(item.cites.map(({ id }) => id))]
			}
		];
	});
}

function toOptions({ options }: ItemSource): ItemOption[] {
	return options.map(({ text, icon, right }, index) => ({
		id: LETTERS[index] ?? `z${index}`,
		text,
		icon,
		right
	}));
}
