/** A key went down or up. `atMs` is any clock that only runs forward. */
export interface KeyStroke {
	readonly kind: 'down' | 'up';
	readonly key: 'shift-left' | 'shift-right' | 'other';
	readonly atMs: number;
}

/** What has been pressed so far. Start with `NO_SHIFT`. */
export interface ShiftCount {
	/** Shift keys that are down now. */
	readonly held: readonly ('shift-left' | 'shift-right')[];
	/** The press that is going on is Shift alone, so that its release will count. */
	readonly clean: boolean;
	/** When the presses that count were released; three of them leave. */
	readonly pressesMs: readonly number[];
}

export const NO_SHIFT: ShiftCount = { held: [], clean: false, pressesMs: [] };

const PRESSES_TO_LEAVE = 3;
/** Long enough for an unpractised hand, short enough that Shift used all day never adds up. */
const WITHIN_MS = 3000;

/**
 * Counts Shift pressed and released by itself, three times running. Shift held down, both Shift keys
 * together (the way some screen readers are switched) and Shift with another key do not count, and
 * another key starts the count again. After the third press the count is empty.
 */
export function countShift(
	before: ShiftCount,
	stroke: KeyStroke
): { readonly count: ShiftCount; readonly leave: boolean } {
	const stay = (count: ShiftCount) => ({ count, leave: false });
	const { key, kind, atMs } = stroke;
	if (key === 'other') {
		return stay(kind === 'down' ? { ...before, clean: false, pressesMs: [] } : before);
	}
	if (kind === 'down') {
		// A key that is held repeats itself: not a new press.
		if (before.held.includes(key)) return stay({ ...before, clean: false });
		const clean = before.held.length === 0;
		return stay({ ...before, held: [...before.held, key], clean });
	}
	const held = before.held.filter((down) => down !== key);
	if (!before.clean) return stay({ ...before, held, pressesMs: [] });
	const recent = before.pressesMs.filter((pressMs) => atMs - pressMs < WITHIN_MS);
	const pressesMs = [...recent, atMs];
	if (pressesMs.length < PRESSES_TO_LEAVE) return stay({ held, clean: false, pressesMs });
	return { count: NO_SHIFT, leave: true };
}
