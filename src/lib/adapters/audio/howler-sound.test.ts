import { beforeEach, expect, it, vi } from 'vitest';
import { openHowlerSounds } from './howler-sound.ts';

let seconds = 0;

vi.mock('howler', () => ({
	Howl: class {
		on(): void {
			return undefined;
		}
		seek(): number {
			return seconds;
		}
	}
}));

beforeEach(() => {
	seconds = 1;
});

it('tells where the words are in an MP3, which LAME begins 50 ms late', async () => {
	const sound = await openHowlerSounds('mp3')('0123456789abcdef');
	expect(sound.positionMs()).toBe(950);
});

it('takes nothing off Opus, which is cut to the sample', async () => {
	const sound = await openHowlerSounds('ogg')('0123456789abcdef');
	expect(sound.positionMs()).toBe(1000);
});
