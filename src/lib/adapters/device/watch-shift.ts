import { countShift, NO_SHIFT, type KeyStroke } from '#lib/domain/safety/index.ts';

const SHIFT_KEYS: Readonly<Record<string, KeyStroke['key']>> = {
	ShiftLeft: 'shift-left',
	ShiftRight: 'shift-right'
};

/** Calls `leave` when Shift is pressed three times by itself. Returns what ends the watch. */
export function watchShift(leave: () => void): () => void {
	let count = NO_SHIFT;
	const stroke = (kind: KeyStroke['kind']) => (event: KeyboardEvent) => {
		const key = SHIFT_KEYS[event.code] ?? (event.key === 'Shift' ? 'shift-left' : 'other');
		const step = countShift(count, { kind, key, atMs: event.timeStamp });
		count = step.count;
		if (step.leave) leave();
	};
	const listeners = new AbortController();
	addEventListener('keydown', stroke('down'), { signal: listeners.signal, capture: true });
	addEventListener('keyup', stroke('up'), { signal: listeners.signal, capture: true });
	// A key that is let go in another window is never heard of here.
	addEventListener('blur', () => (count = NO_SHIFT), { signal: listeners.signal });
	return () => {
		listeners.abort();
	};
}
