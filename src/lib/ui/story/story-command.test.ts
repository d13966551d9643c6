import { describe, expect, it } from 'vitest';
import { storyCommand } from './story-command.ts';

const plain = { modified: false, onControl: false };

describe('a key in a story', () => {
	it('starts and pauses the voice with Space, but not where Space presses a button', () => {
		expect(storyCommand({ ...plain, key: ' ' }, 'ltr')).toEqual({ kind: 'voice' });
		expect(storyCommand({ ...plain, key: ' ', onControl: true }, 'ltr')).toBeNull();
	});

	it('goes back with the arrow that points back in the direction of the text', () => {
		expect(storyCommand({ ...plain, key: 'ArrowLeft' }, 'ltr')).toEqual({ kind: 'back' });
		expect(storyCommand({ ...plain, key: 'ArrowLeft' }, 'rtl')).toBeNull();
		expect(storyCommand({ ...plain, key: 'ArrowRight' }, 'rtl')).toEqual({ kind: 'back' });
		expect(storyCommand({ ...plain, key: 'Backspace' }, 'rtl')).toEqual({ kind: 'back' });
	});

	it('takes the first to the fourth card by its number', () => {
		expect(storyCommand({ ...plain, key: '1' }, 'ltr')).toEqual({ kind: 'take', place: 0 });
		expect(storyCommand({ ...plain, key: '4' }, 'ltr')).toEqual({ kind: 'take', place: 3 });
		expect(storyCommand({ ...plain, key: '5' }, 'ltr')).toBeNull();
	});

	it('leaves keys with Ctrl, Alt or Meta to the browser', () => {
		expect(storyCommand({ ...plain, key: 'r', modified: true }, 'ltr')).toBeNull();
	});
});
