import type { Direction } from '#lib/domain/shared/index.ts';

/** What a key does in a story. Every one of them has a button that does the same. */
export type StoryCommand =
	| { readonly kind: 'voice' }
	| { readonly kind: 'replay' }
	| { readonly kind: 'back' }
	/** The nth card from the top, from 0; the continue link is the first. */
	| { readonly kind: 'take'; readonly place: number };

export interface PressedKey {
	readonly key: string;
	/** Ctrl, Alt or Meta is held: the key belongs to the browser or the screen reader. */
	readonly modified: boolean;
	/** The focus is on something that uses Space by itself. */
	readonly onControl: boolean;
}

/** `null`: the key means nothing here. The arrow that points back turns round with the direction of the text. */
export function storyCommand(pressed: PressedKey, direction: Direction): StoryCommand | null {
	if (pressed.modified) return null;
	switch (pressed.key) {
		case ' ':
			return pressed.onControl ? null : { kind: 'voice' };
		case 'r':
		case 'R':
			return { kind: 'replay' };
		case 'Backspace':
			return { kind: 'back' };
		case 'ArrowLeft':
			return direction === 'ltr' ? { kind: 'back' } : null;
		case 'ArrowRight':
			return direction === 'rtl' ? { kind: 'back' } : null;
		case '1':
		case '2':
		case '3':
		case '4':
			return { kind: 'take', place: Number(pressed.key) - 1 };
		default:
			return null;
	}
}
