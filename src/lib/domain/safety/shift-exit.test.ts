import { describe, expect, test } from 'vitest';
import { countShift, NO_SHIFT, type KeyStroke } from './shift-exit.ts';

type Key = KeyStroke['key'];
const down = (key: Key, atMs: number): KeyStroke => ({ kind: 'down', key, atMs });
const up = (key: Key, atMs: number): KeyStroke => ({ kind: 'up', key, atMs });
const press = (key: Key, atMs: number) => [down(key, atMs), up(key, atMs + 50)];

/** On which stroke the person leaves, from 1; 0: they stay. */
function leavesAt(strokes: readonly KeyStroke[]): number {
	let count = NO_SHIFT;
	for (const [index, stroke] of strokes.entries()) {
		const step = countShift(count, stroke);
		if (step.leave) return index + 1;
		count = step.count;
	}
	return 0;
}

describe('Shift three times', () => {
	test('leaves when the third press is released', () => {
		const left = 'shift-left';
		expect(leavesAt([...press(left, 0), ...press(left, 300), ...press(left, 600)])).toBe(6);
	});

	test('leaves with either Shift key', () => {
		const strokes = [
			...press('shift-left', 0),
			...press('shift-right', 300),
			...press('shift-left', 600)
		];
		expect(leavesAt(strokes)).toBe(6);
	});

	test('does not leave when it is held down, however long', () => {
		const repeats = Array.from({ length: 40 }, (_, n) => down('shift-left', n * 30));
		expect(leavesAt([...repeats, up('shift-left', 1300)])).toBe(0);
	});

	test('does not leave when both Shift keys are pressed together', () => {
		const both = (atMs: number) => [
			down('shift-left', atMs),
			down('shift-right', atMs + 10),
			up('shift-left', atMs + 60),
			up('shift-right', atMs + 70)
		];
		expect(leavesAt([...both(0), ...both(300), ...both(600), ...both(900)])).toBe(0);
	});

	test('does not leave when Shift writes capital letters', () => {
		const capital = (atMs: number) => [
			down('shift-left', atMs),
			down('other', atMs + 20),
			up('other', atMs + 40),
			up('shift-left', atMs + 60)
		];
		expect(leavesAt([...capital(0), ...capital(300), ...capital(600)])).toBe(0);
	});

	test('starts again when another key comes between', () => {
		const strokes = [
			...press('shift-left', 0),
			...press('shift-left', 200),
			...press('other', 400),
			...press('shift-left', 600)
		];
		expect(leavesAt(strokes)).toBe(0);
	});

	test('does not leave when the presses are seconds apart', () => {
		const strokes = [
			...press('shift-left', 0),
			...press('shift-left', 2000),
			...press('shift-left', 4000)
		];
		expect(leavesAt(strokes)).toBe(0);
	});
});
