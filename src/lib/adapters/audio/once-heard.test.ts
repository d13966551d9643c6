import { expect, it } from 'vitest';
import type { ClipListener, NarrationPlayer } from '#lib/domain/narration/index.ts';
import { onceHeard } from './once-heard.ts';

function voiceAtHand() {
	let listener: ClipListener | null = null;
	const nothing = () => undefined;
	const voice: NarrationPlayer = {
		play: (_clip, given) => {
			listener = given;
		},
		pause: nothing,
		resume: nothing,
		stop: nothing,
		setRate: nothing,
		preload: nothing
	};
	return { voice, end: (reason: 'played' | 'failed') => listener?.onEnd(reason) };
}

const deaf: ClipListener = { onWord: () => undefined, onEnd: () => undefined };

it('tells of the first clip that was heard to its end, and of no other', () => {
	const { voice, end } = voiceAtHand();
	const told: string[] = [];
	const watched = onceHeard(voice, () => told.push('heard'));
	watched.play('a', deaf);
	end('failed');
	expect(told).toEqual([]);
	watched.play('a', deaf);
	end('played');
	watched.play('b', deaf);
	end('played');
	expect(told).toEqual(['heard']);
});

it('takes nothing from whoever listens', () => {
	const { voice, end } = voiceAtHand();
	const ends: string[] = [];
	onceHeard(voice, () => undefined).play('a', { ...deaf, onEnd: (reason) => ends.push(reason) });
	end('played');
	expect(ends).toEqual(['played']);
});
