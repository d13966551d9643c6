import { circle, faint, shape, stroke } from './shapes.ts';
import { CLOTH, HAIR, PALETTE } from './palette.ts';
import type { Look } from './parse-look.ts';

// Avataaars knows no South Asian clothes. These lie over its plain necklines, in its own units: the face is
// 76 to 188 across and 36 to 190 down, the shoulders end at 32 and 232, and the body goes on to 350.

function kurta(color: Look['clothesColor']): string {
	const cloth = CLOTH[color];
	return (
		shape('M98 199c2 15 16 25 34 25s32-10 34-25l8 2c-3 20-20 33-42 33s-39-13-42-33z', cloth.trim) +
		stroke('M132 234v62', cloth.trim, 5) +
		[250, 268, 286].map((y) => circle(132, y, 3, PALETTE.ink)).join('')
	);
}

function shirt(): string {
	return (
		shape('M100 196l-10 8 24 34 18-14-24-20zM164 196l10 8-24 34-18-14 24-20z', PALETTE.white) +
		faint(0.14, shape('M100 196l-10 8 24 34 18-14zM164 196l10 8-24 34-18-14z', PALETTE.ink)) +
		faint(0.25, stroke('M132 228v120', PALETTE.ink, 3)) +
		[252, 276, 300].map((y) => circle(132, y, 3, PALETTE.white)).join('')
	);
}

function waistcoat(color: Look['clothesColor']): string {
	const cloth = CLOTH[color];
	return (
		shape('M92 202c-24 6-40 22-46 44 14 14 20 60 20 104h58c2-60-16-110-32-148z', cloth.plain) +
		shape('M172 202c24 6 40 22 46 44-14 14-20 60-20 104h-58c-2-60 16-110 32-148z', cloth.plain) +
		faint(0.18, stroke('M92 203c16 37 33 84 32 146M172 203c-16 37-33 84-32 146', PALETTE.ink, 4))
	);
}

function sari(look: Look): string {
	const cloth = CLOTH[look.scarfColor];
	return (
		shape('M168 200c26 4 50 20 60 46l4 25v79H32v-62c60-10 112-44 136-88z', cloth.plain) +
		stroke('M170 202c-24 44-76 78-136 88', cloth.trim, 7) +
		faint(0.14, stroke('M196 222c-26 50-80 92-150 112M214 244c-20 40-60 78-110 104', PALETTE.ink, 3))
	);
}

function dupatta(look: Look): string {
	const cloth = CLOTH[look.scarfColor];
	return (
		shape(
			'M92 196c4 34 20 52 40 52s36-18 40-52l30 14c-4 46-32 72-70 72s-66-26-70-72z',
			cloth.plain
		) +
		stroke('M62 211c4 45 32 71 70 71s66-26 70-71', cloth.trim, 5) +
		faint(0.13, stroke('M78 206c6 36 28 56 54 56s48-20 54-56', PALETTE.ink, 3))
	);
}

/** The end of a sari or dupatta over the hair, which stays to be seen at the parting. */
function pallu(look: Look): string {
	const cloth = CLOTH[look.scarfColor];
	const hair = HAIR[look.hair];
	return (
		shape('M70 128c-4-60 18-96 62-96s66 36 62 96c-6-34-20-56-62-70-42 14-56 36-62 70z', hair) +
		shape(
			'M132 18C80 18 54 58 54 110c0 46-6 82-24 130v110h60c-6-50-6-96 4-138-16-26-24-60-24-102 0-40 26-66 62-68 36 2 62 28 62 68 0 42-8 76-24 102 10 42 10 88 4 138h60V240c-18-48-24-84-24-130 0-52-26-92-78-92z',
			cloth.plain
		) +
		stroke(
			'M94 212c-16-26-24-60-24-102 0-40 26-66 62-68 36 2 62 28 62 68 0 42-8 76-24 102',
			cloth.trim,
			5
		) +
		faint(0.12, stroke('M62 120c0 60-8 90-16 130M202 120c0 60 8 90 16 130M78 232c-6 30-8 70-6 110', PALETTE.ink, 3))
	);
}

/** The inside of the cloth that hangs behind the neck; drawn before the head. */
export function behindHead(look: Look): string {
	if (look.top !== 'pallu') return '';
	const hanging = 'M60 60h144v150l-40 40H100l-40-40z';
	return shape(hanging, CLOTH[look.scarfColor].plain) + faint(0.35, shape(hanging, PALETTE.ink));
}

/** The lower end of the hijab, which Avataaars cuts where its own pictures end. */
function hijabEnd(look: Look): string {
	return shape('M58 272h46l4 78H57z', CLOTH[look.scarfColor].plain);
}

function headCloth(look: Look): string {
	if (look.top === 'pallu') return pallu(look);
	return look.top === 'hijab' ? hijabEnd(look) : '';
}

/** What is drawn over the plain body: collars, buttons, drapes and the cloth over the hair. */
export function drapes(look: Look): string {
	const over = headCloth(look);
	switch (look.clothes) {
		case 'kurta':
			return kurta(look.clothesColor) + over;
		case 'shirt':
			return shirt() + over;
		case 'waistcoat':
			return kurta('cream') + waistcoat(look.clothesColor) + over;
		case 'sari':
			return sari(look) + over;
		case 'salwar':
			return over + (look.top === 'hijab' ? '' : dupatta(look));
		case 't-shirt':
		case 'blazer':
		case 'sweater':
		case 'hoodie':
			return over;
	}
}
