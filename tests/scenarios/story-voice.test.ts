import { describe, expect, it } from 'vitest';
import { learner } from '#tests/support/story-scenario.ts';

describe('the voice in a story', () => {
	it('is silent until somebody touches the story', () => {
		expect(learner().voice.heard).toEqual([]);
	});

	it('reads the title, the content note, lines, the group question, the invitation and the choices in order', () => {
		const { narration, voice, hears } = learner();
		narration.listen();
		for (let clip = 0; clip < 9; clip += 1) hears();
		expect(voice.heard).toEqual([
			'start.title',
			'story.content-note',
			'start.1',
			'start.2',
			'start.q1',
			'ui.story.choose.label',
			'start.c1',
			'start.c2',
			'start.c3'
		]);
		expect([narration.status, narration.saying]).toEqual(['silent', null]);
	});

	it('waits a moment between two lines', () => {
		const { narration, voice, clock } = learner();
		narration.listen();
		voice.ends();
		clock.pass(299);
		expect(voice.speaking).toBeNull();
		clock.pass(1);
		expect(voice.speaking).toBe('story.content-note');
	});

	it('fetches the next line while this one sounds', () => {
		const { narration, voice } = learner();
		narration.listen();
		expect(voice.preloaded.at(-1)).toBe('story.content-note');
	});

	it('goes on in the next scene after the first tap, without another one', () => {
		const { player, voice } = learner();
		player.choose('start.c1');
		expect(voice.speaking).toBe('ask.title');
		player.choose('ask.c2');
		expect(voice.speaking).toBe('ready.title');
	});

	it.each([
		['a choice', 'start', (on: ReturnType<typeof learner>) => on.player.choose('start.c2')],
		['the continue link', 'rush', (on: ReturnType<typeof learner>) => on.player.goOn()],
		['Back', 'ask', (on: ReturnType<typeof learner>) => on.player.back()],
		['a skipped part', 'rush', (on: ReturnType<typeof learner>) => on.player.skipPart()],
		['the Back of the browser', 'ask', (on: ReturnType<typeof learner>) => on.player.adopt(null)],
		['starting again', 'ready', (on: ReturnType<typeof learner>) => on.player.startAgain()]
	])('of the old scene stops on %s', (_, from, leave) => {
		const on = learner(null, from);
		on.narration.listen();
		const old = on.voice.speaking;
		leave(on);
		expect(on.voice.speaking).not.toBe(old);
		expect(on.voice.speaking).toBe(`${on.player.scene.id}.title`);
	});

	it('of the old scene never starts again in the pause between two lines', () => {
		const { narration, player, voice, clock } = learner();
		narration.listen();
		voice.ends();
		narration.stop();
		player.back();
		clock.pass(10_000);
		expect(voice.heard).toEqual(['start.title']);
	});

	it('stays quiet in the scenes that follow when it was paused', () => {
		const { narration, player, voice } = learner();
		narration.listen();
		narration.pause();
		player.choose('start.c1');
		expect(voice.speaking).toBeNull();
	});

	it('goes on where it was paused', () => {
		const { narration, voice, hears } = learner();
		narration.listen();
		hears();
		narration.pause();
		expect([voice.speaking, narration.status]).toEqual([null, 'paused']);
		narration.listen();
		expect([voice.speaking, voice.heard.length]).toEqual(['story.content-note', 2]);
	});

	it('can be paused between two lines and comes back with the line', () => {
		const { narration, voice, clock } = learner();
		narration.listen();
		voice.ends();
		narration.pause();
		clock.pass(1000);
		expect(voice.heard).toEqual(['start.title']);
		narration.listen();
		expect(voice.speaking).toBe('start.title');
	});

	it('reads the scene again from its first line', () => {
		const { narration, voice, hears } = learner();
		narration.listen();
		hears();
		narration.replay();
		expect(voice.speaking).toBe('start.title');
	});

	it('says one choice alone, and the rest of the scene only when asked', () => {
		const { narration, voice, hears } = learner();
		narration.sayAlone({ key: 'start.c2', clip: 'start.c2', words: 3 });
		expect(voice.speaking).toBe('start.c2');
		hears();
		expect([voice.speaking, narration.status]).toEqual([null, 'silent']);
	});

	it('speaks slowly when asked, in all that follows', () => {
		const { narration, voice } = learner();
		narration.setSlow(true);
		narration.listen();
		expect([voice.rate, narration.slow]).toEqual([0.75, true]);
	});

	it('tells the word that is being said, and forgets it with the line', () => {
		const { narration, voice, hears } = learner();
		narration.listen();
		voice.says(3);
		expect([narration.saying, narration.word]).toEqual(['start.title', 3]);
		hears();
		expect([narration.saying, narration.word]).toEqual(['story.content-note', null]);
	});

	it('never blocks the story with a clip that fails: the text is given its time, then it goes on', () => {
		const { narration, voice, clock } = learner();
		narration.listen();
		voice.ends('failed');
		expect([narration.unheard, narration.saying]).toEqual([true, 'start.title']);
		clock.pass(10_000);
		expect(voice.speaking).toBe('story.content-note');
		voice.ends();
		expect(narration.unheard).toBe(false);
	});
});
