import type { Character } from '#lib/domain/catalogue/index.ts';

const person = (id: string, look: Readonly<Record<string, string>>): Character => ({
	id,
	name: { en: id },
	voice: 'woman',
	look
});

/** Four people who between them wear much of what the kit can draw; for tests and the contact sheet. */
export const SAMPLE_CAST: readonly Character[] = [
	person('salma', {
		skin: 'brown',
		top: 'hijab',
		scarfColor: 'marigold',
		clothes: 'salwar',
		clothesColor: 'teal'
	}),
	person('imran', { skin: 'brown', top: 'short-wavy', clothes: 'shirt', clothesColor: 'sky' }),
	person('amma', {
		skin: 'tan',
		top: 'pallu',
		hair: 'grey',
		scarfColor: 'leaf',
		clothes: 'sari',
		clothesColor: 'marigold'
	}),
	person('dada', {
		skin: 'deep',
		top: 'turban',
		scarfColor: 'cream',
		hair: 'white',
		beard: 'full',
		glasses: 'round',
		clothes: 'waistcoat',
		clothesColor: 'sand'
	})
];
