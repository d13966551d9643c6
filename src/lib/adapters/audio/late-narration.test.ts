import { describe, expect, it } from 'vitest';
import { FakeNarration } from '#tests/support/fake-narration.ts';
import { LateNarration } from './late-narration.ts';

const silent = { onWord: () => undefined, onEnd: () => undefined };

describe('a voice that comes late', () => {
	it('says what was asked for while it was on its way, at the speed that was set', async () => {
		const voice = new FakeNarration();
		const late = new LateNarration(() => Promise.resolve(voice));
		late.setRate(0.75);
		late.play('one', silent);
		await late.fetch();
		expect([voice.speaking, voice.rate]).toEqual(['one', 0.75]);
	});

	it('says nothing when it was stopped before it came', async () => {
		const voice = new FakeNarration();
		const late = new LateNarration(() => Promise.resolve(voice));
		late.play('one', silent);
		late.stop();
		await late.fetch();
		expect(voice.heard).toEqual([]);
	});

	it('comes in paused when it was paused before it came', async () => {
		const voice = new FakeNarration();
		const late = new LateNarration(() => Promise.resolve(voice));
		late.play('one', silent);
		late.pause();
		await late.fetch();
		expect(voice.speaking).toBeNull();
		late.resume();
		expect(voice.speaking).toBe('one');
	});

	it('lets the text go on when it cannot be had, and tries again on the next tap', async () => {
		const voice = new FakeNarration();
		let reachable = false;
		const late = new LateNarration(() =>
			reachable ? Promise.resolve(voice) : Promise.reject(new Error('no network'))
		);
		const ends: string[] = [];
		late.play('one', { ...silent, onEnd: (reason) => ends.push(reason) });
		await late.fetch();
		expect(ends).toEqual(['failed']);
		reachable = true;
		late.play('one', silent);
		await late.fetch();
		expect(voice.speaking).toBe('one');
	});
});
