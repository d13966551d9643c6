import { describe, expect, it } from 'vitest';
import { chooseClipFormat } from './choose-clip-format.ts';

describe('the format of the clips', () => {
	it('is Opus in Ogg where the browser may play it', () => {
		expect(chooseClipFormat((type) => (type.includes('opus') ? 'probably' : ''))).toBe('ogg');
	});

	it('is MP3 on an older iPhone', () => {
		expect(chooseClipFormat((type) => (type.includes('opus') ? '' : 'maybe'))).toBe('mp3');
	});
});
