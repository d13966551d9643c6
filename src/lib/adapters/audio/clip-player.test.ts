import { beforeEach, describe, expect, it } from 'vitest';
import { FakeTimer } from '#tests/support/fake-narration.ts';
import { ClipPlayer } from './clip-player.ts';
import type { Sound, SoundEvents } from './sound.ts';

class FakeSound implements Sound {
	events: SoundEvents | null = null;
	sounding = false;
	released = false;
	rate = 1;
	position = 0;
	listen(events: SoundEvents) {
		this.events = events;
	}
	play() {
		this.sounding = true;
		this.events?.onStart();
	}
	pause() {
		this.sounding = false;
	}
	setRate(rate: number) {
		this.rate = rate;
	}
	positionMs() {
		return this.position;
	}
	release() {
		this.sounding = false;
		this.released = true;
	}
}

/** What a listener was told, in order. */
function listening() {
	const told: (number | string)[] = [];
	return {
		told,
		onWord: (word: number) => void told.push(word),
		onEnd: (reason: string) => void told.push(reason)
	};
}

let sounds: Map<string, FakeSound>;
let timer: FakeTimer;
let frame: (() => void) | null;
let player: ClipPlayer;

function sound(clip: string): FakeSound {
	const opened = sounds.get(clip);
	if (opened === undefined) throw new Error(`${clip} was not opened`);
	return opened;
}

function drawFrame(): void {
	const then = frame;
	frame = null;
	then?.();
}

/** Lets promises that are settled already be heard of. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
	sounds = new Map();
	timer = new FakeTimer();
	frame = null;
	player = new ClipPlayer({
		open: (clip) => {
			if (clip === 'missing') return Promise.reject(new Error('no player'));
			const opened = new FakeSound();
			sounds.set(clip, opened);
			return Promise.resolve(opened);
		},
		findMarks: () =>
			Promise.resolve([
				[0, 0],
				[1, 400]
			]),
		timer,
		nextFrame: (then) => {
			frame = then;
			return () => {
				frame = null;
			};
		}
	});
});

describe('the voice', () => {
	it('tells each word once, as it is said, and the end', async () => {
		const listener = listening();
		player.play('one', listener);
		await settle();
		drawFrame();
		sound('one').position = 200;
		drawFrame();
		sound('one').position = 450;
		drawFrame();
		sound('one').events?.onEnd();
		expect(listener.told).toEqual([0, 1, 'played']);
	});

	it('is silent when stop returns, even while the clip is still being opened', async () => {
		const listener = listening();
		player.play('one', listener);
		player.stop();
		await settle();
		expect(sound('one').sounding).toBe(false);
		expect(sound('one').released).toBe(true);
		expect(listener.told).toEqual([]);
	});

	it('says one clip at a time, and the one that was cut off never ends', async () => {
		const first = listening();
		player.play('one', first);
		await settle();
		player.play('two', listening());
		await settle();
		expect(sound('one').released).toBe(true);
		expect(sound('two').sounding).toBe(true);
		expect(first.told).toEqual([]);
	});

	it('holds still while paused and goes on from there', async () => {
		player.play('one', listening());
		await settle();
		player.pause();
		expect(sound('one').sounding).toBe(false);
		player.resume();
		expect(sound('one').sounding).toBe(true);
	});

	it('does not start by itself when it was paused before the clip came', async () => {
		player.play('one', listening());
		player.pause();
		await settle();
		expect(sound('one').sounding).toBe(false);
		player.resume();
		expect(sound('one').sounding).toBe(true);
	});

	it('keeps the slow speed for the clips that follow', async () => {
		player.setRate(0.75);
		player.play('one', listening());
		await settle();
		expect(sound('one').rate).toBe(0.75);
	});

	it('plays the clip that was fetched ahead without opening it again', async () => {
		player.preload('two');
		const ahead = sound('two');
		player.play('two', listening());
		await settle();
		expect(sound('two')).toBe(ahead);
		expect(ahead.sounding).toBe(true);
	});

	it('releases the clip that was fetched ahead in vain', async () => {
		player.preload('two');
		player.preload('three');
		await settle();
		expect(sound('two').released).toBe(true);
		expect(sound('three').released).toBe(false);
	});

	it('tells a clip that cannot be had as failed', async () => {
		const broken = listening();
		player.play('one', broken);
		await settle();
		sound('one').events?.onFail();
		const missing = listening();
		player.play('missing', missing);
		await settle();
		expect([broken.told, missing.told]).toEqual([['failed'], ['failed']]);
	});

	it('gives up on a clip that never starts', () => {
		const listener = listening();
		player.play('one', listener);
		timer.pass(12_000);
		expect(listener.told).toEqual(['failed']);
	});
});
