import type { Direction } from '../shared/index.ts';
import type { ClassAct, ClassPhase } from './class-act.ts';

export interface ClassKey {
	/** As the browser names it: `PageDown`, `a`. */
	readonly key: string;
	/** Ctrl, Alt or Meta is held: the key belongs to the browser or the screen reader. */
	readonly modified: boolean;
	/** The focus is on something that uses Space and Enter by itself. */
	readonly onControl: boolean;
}

const LETTERS = ['a', 'b', 'c', 'd'];
const NEXT: ClassAct = { kind: 'next' };
const BACK: ClassAct = { kind: 'back' };

/** Keys that mean the same everywhere. A clicker sends PageDown, PageUp, `b` or a full stop, and F5 with Escape. */
const PLAIN: Readonly<Record<string, ClassAct>> = {
	PageDown: NEXT,
	ArrowDown: NEXT,
	n: NEXT,
	PageUp: BACK,
	ArrowUp: BACK,
	F5: { kind: 'confirm' },
	Escape: { kind: 'close' },
	Home: { kind: 'start' },
	'.': { kind: 'blank' },
	p: { kind: 'pause' },
	r: { kind: 'replay' },
	m: { kind: 'sound' },
	v: { kind: 'vote' },
	s: { kind: 'skip-part' },
	f: { kind: 'full' },
	'+': { kind: 'longer' },
	'?': { kind: 'keys' }
};

/**
 * What a key means to a class; `null`: nothing. Arrows to the side follow the direction of the text, and the keys
 * of a clicker never do. Where choices stand, a letter marks one and does not take it: a clicker sends `b` to
 * darken the screen, and must not decide the story.
 */
export function actOfKey(
	pressed: ClassKey,
	direction: Direction,
	phase: ClassPhase
): ClassAct | null {
	if (pressed.modified) return null;
	const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
	switch (key) {
		case 'ArrowRight':
			return direction === 'ltr' ? NEXT : BACK;
		case 'ArrowLeft':
			return direction === 'ltr' ? BACK : NEXT;
		case ' ':
			return pressed.onControl ? null : NEXT;
		case 'Enter':
			return pressed.onControl ? null : { kind: 'confirm' };
		case 'Backspace':
		case '-':
			return phase === 'voting' ? { kind: 'uncount' } : key === '-' ? null : BACK;
		default:
			return choiceKey(key, phase) ?? (key === 'b' ? { kind: 'blank' } : (PLAIN[key] ?? null));
	}
}

function choiceKey(key: string, phase: ClassPhase): ClassAct | null {
	const digit = ['1', '2', '3', '4'].indexOf(key);
	const letter = LETTERS.indexOf(key);
	const place = Math.max(digit, letter);
	if (place === -1) return null;
	switch (phase) {
		case 'voting':
			return { kind: 'count', place, by: 1 };
		case 'choosing':
		case 'result':
			return { kind: digit === -1 ? 'mark' : 'take', place };
		default:
			return null;
	}
}
