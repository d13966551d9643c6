import type { Item, ItemKind } from '#lib/domain/quiz/index.ts';

/** An item of the kind with the options it must have; `changes` hold what the test is about. */
export function sampleItem(kind: ItemKind, changes: Partial<Item> = {}): Item {
	const id = changes.id ?? `${kind}-a`;
	return {
		id,
		version: 1,
		kind,
		indicator: 'documents',
		form: 'A',
		twin: null,
		reversed: false,
		prompt: `Prompt of ${id}`,
		options: optionsOf(kind),
		feedback: null,
		cites: [],
		...changes
	};
}

function optionsOf(kind: ItemKind): Item['options'] {
	switch (kind) {
		case 'choice':
		case 'control':
		case 'intention':
			return optionsWithRight('abc', 'b');
		case 'attitude':
			return optionsWithRight('abcd', '');
		case 'signs':
			return optionsWithRight('abcdefgh', 'abdefg');
	}
}

function optionsWithRight(ids: string, right: string): Item['options'] {
	return [...ids].map((id) => ({
		id,
		text: `Option ${id}`,
		icon: null,
		right: right.includes(id)
	}));
}
