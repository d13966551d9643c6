import { createAvatar } from '@dicebear/core';
import * as avataaars from '@dicebear/avataaars';
import type { Mood } from '#lib/domain/story/index.ts';
import { behindHead, drapes } from './drapes.ts';
import { MOOD_FACES } from './mood-faces.ts';
import { CLOTH, HAIR, SKIN } from './palette.ts';
import type { Look } from './parse-look.ts';
import { place, rect } from './shapes.ts';
import { tidySvg } from './tidy-svg.ts';

type Options = Partial<avataaars.Options>;

const TOPS = {
	hijab: 'hijab',
	turban: 'turban',
	pallu: null,
	bun: 'bun',
	bob: 'bob',
	long: 'straight01',
	'long-side': 'straightAndStrand',
	'long-curly': 'curly',
	short: 'shortFlat',
	'short-wavy': 'shortWaved',
	'short-curly': 'shortCurly',
	'short-round': 'shortRound',
	'side-part': 'theCaesarAndSidePart',
	crop: 'theCaesar',
	shaggy: 'shaggy',
	balding: 'sides',
	bald: null
} as const satisfies Record<Look['top'], string | null>;

const CLOTHES = {
	kurta: 'shirtCrewNeck',
	shirt: 'shirtVNeck',
	waistcoat: 'shirtCrewNeck',
	sari: 'shirtScoopNeck',
	salwar: 'shirtScoopNeck',
	't-shirt': 'shirtCrewNeck',
	blazer: 'blazerAndShirt',
	sweater: 'collarAndSweater',
	hoodie: 'hoodie'
} as const satisfies Record<Look['clothes'], string>;

const BEARDS = {
	none: null,
	light: 'beardLight',
	medium: 'beardMedium',
	full: 'beardMajestic',
	moustache: 'moustacheFancy'
} as const satisfies Record<Look['beard'], string | null>;

const GLASSES = {
	none: null,
	thin: 'prescription01',
	square: 'prescription02',
	round: 'round'
} as const satisfies Record<Look['glasses'], string | null>;

/** Dicebear takes colours without the hash sign. */
const bare = (color: string): string[] => [color.slice(1)];

/** A choice of one, or none at all: nothing is left to the dice. */
function part<Value extends string>(value: Value | null): { values: Value[]; probability: number } {
	return value === null ? { values: [], probability: 0 } : { values: [value], probability: 100 };
}

function options(look: Look, mood: Mood): Options {
	const face = MOOD_FACES[mood];
	const top = part(TOPS[look.top]);
	const beard = part(BEARDS[look.beard]);
	const glasses = part(GLASSES[look.glasses]);
	return {
		style: ['default'],
		skinColor: bare(SKIN[look.skin]),
		top: top.values,
		topProbability: top.probability,
		hairColor: bare(HAIR[look.hair]),
		hatColor: bare(CLOTH[look.scarfColor].plain),
		clothing: [CLOTHES[look.clothes]],
		clothesColor: bare(bodyColor(look)),
		facialHair: beard.values,
		facialHairProbability: beard.probability,
		facialHairColor: bare(HAIR[look.hair]),
		accessories: glasses.values,
		accessoriesProbability: glasses.probability,
		accessoriesColor: ['1f2a44'],
		eyes: [face.eyes],
		eyebrows: [face.eyebrows],
		mouth: [face.mouth]
	};
}

function bodyColor(look: Look): string {
	return look.clothes === 'waistcoat' ? CLOTH.cream.plain : CLOTH[look.clothesColor].plain;
}

/**
 * A character from head to chest, without an `<svg>` around it, 280 units wide. The face is in the middle at
 * (140, 120); the body goes on below 280 to 350, so that it can be cut by the edge of a picture.
 */
export function drawBust(look: Look, mood: Mood): string {
	const avatar = createAvatar(avataaars, { seed: 'safar', ...options(look, mood) }).toString();
	// What Dicebear puts around the drawing (metadata, a mask of the size of the picture) is not wanted.
	const inside = /<g mask="url\(#viewboxMask\)">(.*)<\/g><\/svg>$/s.exec(avatar)?.[1];
	if (inside === undefined) throw new Error('Dicebear draws avatars in another way than version 9');
	const torso = rect(32, 278, 200, 72, bodyColor(look));
	return tidySvg(
		place(8, 0, 1, behindHead(look)) + inside + place(8, 0, 1, torso, drapes(look))
	);
}
