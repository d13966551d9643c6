import { describe, expect, it } from 'vitest';
import { actOfKey } from './act-of-key.ts';
import type { ClassPhase } from './class-act.ts';

const press = (
	key: string,
	{
		direction = 'ltr',
		phase = 'telling',
		onControl = false,
		modified = false
	}: Partial<{
		direction: 'ltr' | 'rtl';
		phase: ClassPhase;
		onControl: boolean;
		modified: boolean;
	}> = {}
) => actOfKey({ key, modified, onControl }, direction, phase);

describe('a key in front of a class', () => {
	it.each(['PageDown', 'ArrowDown', ' ', 'n'])(
		'%s goes on, whatever the direction of the text',
		(key) => {
			expect(press(key)).toEqual({ kind: 'next' });
			expect(press(key, { direction: 'rtl' })).toEqual({ kind: 'next' });
		}
	);

	it('goes on with the arrow that points forward in the direction of the text', () => {
		expect(press('ArrowRight')).toEqual({ kind: 'next' });
		expect(press('ArrowRight', { direction: 'rtl' })).toEqual({ kind: 'back' });
		expect(press('ArrowLeft', { direction: 'rtl' })).toEqual({ kind: 'next' });
	});

	it('darkens the screen with both keys that clickers send', () => {
		expect(press('.')).toEqual({ kind: 'blank' });
		expect(press('b')).toEqual({ kind: 'blank' });
	});

	it('lets no clicker decide the story: where choices stand, its b marks one and takes none', () => {
		expect(press('b', { phase: 'choosing' })).toEqual({ kind: 'mark', place: 1 });
		expect(press('.', { phase: 'choosing' })).toEqual({ kind: 'blank' });
		expect(press('F5', { phase: 'choosing' })).toEqual({ kind: 'confirm' });
	});

	it('takes a choice by its number, and counts a hand by it in a vote', () => {
		expect(press('3', { phase: 'choosing' })).toEqual({ kind: 'take', place: 2 });
		expect(press('3', { phase: 'voting' })).toEqual({ kind: 'count', place: 2, by: 1 });
		expect(press('C', { phase: 'voting' })).toEqual({ kind: 'count', place: 2, by: 1 });
		expect(press('3')).toBeNull();
	});

	it('takes the last hand back in a vote, and goes back elsewhere', () => {
		expect(press('Backspace', { phase: 'voting' })).toEqual({ kind: 'uncount' });
		expect(press('Backspace')).toEqual({ kind: 'back' });
	});

	it('leaves Enter and Space to a button that has the focus, and Shift to Exit', () => {
		expect(press('Enter', { onControl: true })).toBeNull();
		expect(press(' ', { onControl: true })).toBeNull();
		expect(press('PageDown', { onControl: true })).toEqual({ kind: 'next' });
		expect(press('Shift')).toBeNull();
	});

	it('leaves keys with Ctrl, Alt or Meta to the browser', () => {
		expect(press('r', { modified: true })).toBeNull();
	});
});
