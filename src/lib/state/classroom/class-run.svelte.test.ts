import { describe, expect, it } from 'vitest';
import type { ClassActKind } from '#lib/domain/classroom/index.ts';
import type { StoryState } from '#lib/domain/story/index.ts';
import { marketStory } from '#tests/fixtures/story/market-story.ts';
import { FakeNarration, FakeTimer } from '#tests/support/fake-narration.ts';
import { ClassRun } from './class-run.svelte.ts';

const PAUSE = 600;

/** A class in the market story; every text has a clip that is named after its key. */
function room() {
	const voice = new FakeNarration();
	const clock = new FakeTimer();
	const places: StoryState[] = [];
	let ends = 0;
	const clips = new Proxy<Record<string, string>>({}, { get: (_, key) => String(key) });
	const run = new ClassRun({
		story: marketStory,
		clips,
		words: { choose: 'What would you do?', help: [{ key: 'help', text: 'Call' }] },
		player: voice,
		timer: clock,
		onScene: (place) => places.push(place),
		onEnd: () => (ends += 1)
	});
	const acts = (...kinds: readonly Exclude<ClassActKind, 'mark' | 'take' | 'count'>[]) => {
		for (const kind of kinds) run.act({ kind });
	};
	const hears = (clips = 1) => {
		for (let clip = 0; clip < clips; clip += 1) {
			voice.ends();
			clock.pass(PAUSE);
		}
	};
	/** From the start to the choices of the first scene. */
	const reachesChoices = () => {
		acts('next');
		while (run.phase !== 'choosing') acts('next');
	};
	return { run, voice, clock, acts, hears, places, reachesChoices, ends: () => ends };
}

describe('a story in front of a class', () => {
	it('says nothing before somebody begins', () => {
		const { run, voice, acts } = room();
		expect([run.phase, voice.heard]).toEqual(['start', []]);
		acts('next');
		expect([run.phase, voice.speaking]).toEqual(['telling', 'start.title']);
	});

	it('goes from line to line with the voice, one on the screen at a time', () => {
		const { run, hears, acts } = room();
		acts('next');
		hears(2);
		expect(run.beat.said).toEqual([{ key: 'start.1', text: 'Salma has made ten baskets.' }]);
		hears();
		expect(run.beat).toMatchObject({ kind: 'line', speaker: { character: 'salma' } });
	});

	it('falls silent in the moment in which somebody goes on', () => {
		const { voice, acts } = room();
		acts('next', 'next');
		expect(voice.speaking).toBe('story.content-note');
	});

	it('with the sound off stays on a line until it is tapped away', () => {
		const { run, voice, clock, acts } = room();
		acts('sound', 'next');
		clock.pass(60_000);
		expect([run.beat.kind, voice.heard]).toEqual(['title', []]);
		acts('next');
		expect(run.beat.kind).toBe('note');
	});

	it('stays on a line whose voice cannot be had, and says so', () => {
		const { run, voice, clock, acts } = room();
		acts('next');
		voice.ends('failed');
		clock.pass(60_000);
		expect([run.beat.kind, run.voice.missing]).toEqual(['title', true]);
	});

	it('pauses in the middle of a line and goes on there; between two lines it waits as well', () => {
		const { run, voice, clock, acts, hears } = room();
		acts('next', 'pause');
		expect([voice.speaking, run.voice.status]).toEqual([null, 'paused']);
		acts('pause');
		expect(voice.speaking).toBe('start.title');
		voice.ends();
		acts('pause');
		clock.pass(60_000);
		expect(run.beat.kind).toBe('title');
		acts('pause');
		hears(0);
		expect(run.beat.kind).toBe('note');
	});
});

describe('a question for the group', () => {
	it('is followed by time to think in which nothing sounds and nothing goes on by itself', () => {
		const { run, voice, clock, acts, hears } = room();
		acts('next');
		hears(5);
		expect([run.phase, voice.speaking]).toEqual(['thinking', null]);
		for (let second = 0; second < 300; second += 1) clock.pass(1000);
		expect([run.phase, run.thinking]).toEqual(['thinking', { left: 0, total: 60 }]);
		acts('next');
		expect(run.phase).toBe('choosing');
	});

	it('can be given more time, and none', () => {
		const { run, clock, acts, hears } = room();
		acts('next');
		hears(5);
		clock.pass(1000);
		acts('longer');
		expect(run.thinking).toEqual({ left: 89, total: 89 });
		acts('next');
		expect(run.thinking).toBeNull();
		clock.pass(5000);
		expect(run.thinking).toBeNull();
	});
});

describe('choices', () => {
	it('are marked one after the other by a clicker, and Enter takes the one that is marked', () => {
		const { run, acts, reachesChoices } = room();
		reachesChoices();
		acts('next', 'next', 'next', 'next');
		expect(run.vote.marked).toBe(0);
		acts('next', 'confirm');
		expect(run.scene.id).toBe('rush');
	});

	it('go the way of most hands', () => {
		const { run, acts, reachesChoices } = room();
		reachesChoices();
		acts('vote');
		run.act({ kind: 'count', place: 2, by: 1 });
		run.act({ kind: 'count', place: 2, by: 1 });
		run.act({ kind: 'count', place: 0, by: 1 });
		expect(run.shown.counts).toEqual([1, 0, 2]);
		acts('next');
		expect(run.phase).toBe('result');
		acts('next');
		expect(run.scene.id).toBe('neighbour');
		expect(run.shown.counts).toEqual([]);
	});

	it('wait for whoever leads when hands are level', () => {
		const { run, acts, reachesChoices } = room();
		reachesChoices();
		acts('vote');
		run.vote.reads([3, 0, 3, 0]);
		acts('next', 'next', 'next');
		expect([run.phase, run.vote.marked]).toEqual(['result', 2]);
		acts('next');
		expect(run.vote.marked).toBe(0);
		acts('confirm');
		expect(run.scene.id).toBe('ask');
	});

	it('are open again after one step back, and what was taken is known', () => {
		const { run, acts, reachesChoices } = room();
		reachesChoices();
		run.act({ kind: 'take', place: 1 });
		acts('back');
		expect([run.phase, run.tried]).toEqual(['choosing', ['start.c2']]);
	});

	it('take no number that is not offered, and none while a line is told', () => {
		const { run, acts, reachesChoices } = room();
		acts('next');
		run.act({ kind: 'take', place: 0 });
		expect(run.scene.id).toBe('start');
		reachesChoices();
		run.act({ kind: 'take', place: 3 });
		expect(run.scene.id).toBe('start');
	});
});

describe('the end', () => {
	function heardToTheEnd() {
		const all = room();
		all.reachesChoices();
		all.run.act({ kind: 'take', place: 1 });
		while (all.run.phase !== 'end') all.acts('next');
		return all;
	}

	it('is told once, after what there is to take along and whom to call', () => {
		const { run, ends, acts } = heardToTheEnd();
		expect([run.scene.id, ends()]).toEqual(['regret', 1]);
		acts('next');
		expect(ends()).toBe(1);
	});

	it('leads back to what would have happened', () => {
		const { run, acts } = heardToTheEnd();
		expect(run.canAskWhatIf).toBe(true);
		acts('what-if');
		expect([run.scene.id, run.phase]).toEqual(['start', 'choosing']);
	});
});

describe('whoever leads', () => {
	it('darkens the screen and silences the voice; any touch brings it back and does nothing else', () => {
		const { run, voice, acts } = room();
		acts('next', 'blank');
		expect([run.blank, voice.speaking]).toEqual([true, null]);
		acts('next');
		expect([run.blank, run.beat.kind]).toEqual([false, 'title']);
	});

	it('leaves the sensitive part out', () => {
		const { run, acts, reachesChoices } = room();
		reachesChoices();
		run.act({ kind: 'take', place: 1 });
		expect(run.inSensitivePart).toBe(true);
		acts('skip-part');
		expect(run.scene.id).toBe('ready');
	});

	it('goes on next lesson where this one stopped, with what was decided', () => {
		const { acts, places, reachesChoices, run } = room();
		reachesChoices();
		run.act({ kind: 'take', place: 0 });
		acts('next');
		const place = places.at(-1);
		const next = room();
		if (place !== undefined) next.run.resumeAt(place);
		expect([next.run.scene.id, next.run.phase]).toEqual(['ask', 'start']);
		next.reachesChoices();
		expect(next.run.offered.map(({ id }) => id)).toEqual(['ask.c1', 'ask.c2']);
	});
});
