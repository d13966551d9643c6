/**
 * What a character may look like: the keys and values of `look` in `cast.yaml`. Hair tops show the hair
 * colour; `hijab`, `turban` and `pallu` (a sari or dupatta end over the hair) show the scarf colour, as do
 * the draped clothes `sari` and `salwar`.
 */
export const LOOKS = {
	skin: ['wheat', 'tan', 'brown', 'deep'],
	top: [
		'hijab',
		'turban',
		'pallu',
		'bun',
		'bob',
		'long',
		'long-side',
		'long-curly',
		'short',
		'short-wavy',
		'short-curly',
		'short-round',
		'side-part',
		'crop',
		'shaggy',
		'balding',
		'bald'
	],
	hair: ['black', 'brown', 'grey', 'white'],
	clothes: [
		'kurta',
		'shirt',
		'waistcoat',
		'sari',
		'salwar',
		't-shirt',
		'blazer',
		'sweater',
		'hoodie'
	],
	clothesColor: [
		'indigo',
		'sky',
		'teal',
		'leaf',
		'olive',
		'marigold',
		'sand',
		'cream',
		'rose',
		'plum',
		'maroon',
		'slate'
	],
	scarfColor: [
		'indigo',
		'sky',
		'teal',
		'leaf',
		'olive',
		'marigold',
		'sand',
		'cream',
		'rose',
		'plum',
		'maroon',
		'slate'
	],
	beard: ['none', 'light', 'medium', 'full', 'moustache'],
	glasses: ['none', 'thin', 'square', 'round']
} as const;
