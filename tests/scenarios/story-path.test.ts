import { describe, expect, it } from 'vitest';
import { FakeProgress, learner } from '#tests/support/story-scenario.ts';

/** Opens the story on a phone as if the page had just been loaded. */
async function opens(phone: FakeProgress, reached?: string) {
	const on = learner(phone, reached);
	await on.player.resume();
	return on;
}

describe('a learner in a story', () => {
	it('sees the consequence of a choice and can take it back', () => {
		const { player } = learner();
		player.choose('start.c2');
		expect(player.scene.id).toBe('rush');
		player.back();
		expect([player.scene.id, player.canGoBack]).toEqual(['start', false]);
	});

	it('is offered what an earlier choice has opened, and not any more after Back', () => {
		const { player } = learner();
		player.choose('start.c1');
		expect(player.offered.map(({ id }) => id)).toContain('ask.c2');
		player.choose('ask.c1');
		player.back();
		player.back();
		player.adopt('market');
		player.startAgain();
		player.adopt('market');
		expect(player.offered.map(({ id }) => id)).toEqual(['market.c2']);
	});

	it('keeps the scene that was reached by plain links before the script came', () => {
		const { player } = learner(null, 'ask');
		expect([player.scene.id, player.canGoBack]).toEqual(['ask', true]);
	});

	it('resumes at the same place with the same way back when the tab was killed', async () => {
		const phone = new FakeProgress();
		const before = await opens(phone);
		before.player.choose('start.c1');
		before.player.choose('ask.c2');
		await before.player.kept();

		const after = await opens(phone);
		expect(after.player.scene.id).toBe('ready');
		after.player.back();
		expect(after.player.scene.id).toBe('ask');
	});

	it('resumes with the way that was really walked when the address names the same scene', async () => {
		const phone = new FakeProgress();
		const before = await opens(phone);
		before.player.choose('start.c1');
		before.player.choose('ask.c1');
		before.player.choose('start.c3');
		await before.player.kept();

		const after = await opens(phone, 'neighbour');
		after.player.back();
		after.player.back();
		expect(after.player.scene.id).toBe('ask');
	});

	it('is not pulled away when the stored place comes after the first tap', async () => {
		const phone = new FakeProgress();
		phone.kept = { module: 'the-market', scene: 'market', trail: [] };
		const on = learner(phone);
		const resuming = on.player.resume();
		on.player.choose('start.c2');
		await resuming;
		expect(on.player.scene.id).toBe('rush');
	});

	it('begins anew after the story was heard to its end', async () => {
		const phone = new FakeProgress();
		phone.kept = { module: 'the-market', scene: 'home', trail: [{ from: 'start', by: null }] };
		const { player } = await opens(phone);
		expect(player.scene.id).toBe('start');
	});

	it('finds nothing of the person before on a shared device', async () => {
		const { player } = learner(null);
		player.choose('start.c1');
		await player.kept();
		const next = learner(null);
		await next.player.resume();
		expect(next.player.scene.id).toBe('start');
	});

	it('goes on with the story when the phone is full', async () => {
		const phone = new FakeProgress();
		phone.full = true;
		const { player } = await opens(phone);
		player.choose('start.c1');
		await player.kept();
		player.choose('ask.c2');
		await player.kept();
		expect(player.scene.id).toBe('ready');
	});

	it('comes to the end of the road at every ending', () => {
		const { player } = learner();
		player.choose('start.c2');
		player.goOn();
		expect(player.scene.onward.kind).toBe('ending');
		expect(player.road.station).toBe(player.road.stations);
	});
});
