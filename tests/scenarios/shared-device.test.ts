import { describe, expect, it } from 'vitest';
import { indicatorReport } from '#lib/domain/measure/index.ts';
import { itemsShown } from '#lib/domain/outcome/index.ts';
import { PHONES, sampleInstrument, Scenario } from '#tests/support/scenario.ts';

describe.each(PHONES)('a device that goes round in a class (%s)', (on) => {
	it('records into the cohort, and links both waves of one person', async () => {
		const person = await Scenario.start({ on, shared: true });
		const { activeCohort } = await person.stores.settings.read();
		await person.takes('baseline');
		await person.takes('endline');
		const outcomes = await person.outcomes;
		expect(outcomes.map(({ cohort }) => cohort)).toEqual([activeCohort, activeCohort]);
		expect(outcomes.map(({ setting }) => setting)).toEqual(['shared', 'shared']);
		expect(new Set(outcomes.map(({ link }) => link)).size).toBe(1);
		expect(outcomes[0]?.link).toMatch(/^[\w-]{22}$/);
	});

	it('asks whose turn it is when it holds somebody’s work', async () => {
		const person = await Scenario.start({ on, shared: true });
		await person.opens();
		await person.assents();
		await person.answers('b');
		await person.returns();
		expect(person.sees.screen).toBe('whose');
		await person.sees.isTheSame();
		expect(person.sees.screen).toBe('asking');
		expect(person.sees.item?.kind).toBe('signs');
	});

	it('closes what the person before left open, and shows the next one nothing of it', async () => {
		const person = await Scenario.start({ on, shared: true });
		await person.opens();
		await person.assents();
		await person.answers('b');
		await person.stores.story.save({ module: 'the-offer', scene: 'ask', trail: [] });
		await person.returns();
		await person.sees.handsOver();

		expect(person.sees.screen).toBe('assent');
		expect(person.sees.session).toBeNull();
		expect(await person.stores.quiz.quiz()).toBeNull();
		expect(await person.stores.quiz.person()).toBeNull();
		expect(await person.stores.story.load('the-offer')).toBeNull();
		const [outcome] = await person.outcomes;
		expect(outcome?.answers.filter(({ option }) => option === 'skipped')).toHaveLength(4);
	});

	it('stands on a calm screen between two people, which tells how many have answered and nothing else', async () => {
		const classroom = await Scenario.start({ on, shared: true });
		for (let pupil = 1; pupil <= 2; pupil++) {
			await classroom.takes('baseline');
			await classroom.takes('endline');
			await classroom.sees.laysDown();
			expect(classroom.sees.screen).toBe('handed');
			expect(classroom.sees.answered).toBe(pupil);
			expect(classroom.sees.session).toBeNull();
			expect(classroom.sees.item).toBeNull();
		}
		await classroom.sees.takesUp();
		expect(classroom.sees.screen).toBe('assent');
	});

	it('shows nothing of the last person when the tab was killed between two people, or they go back', async () => {
		const person = await Scenario.start({ on, shared: true });
		await person.takes('baseline');
		await person.takes('endline');
		await person.sees.laysDown();
		await person.tabIsKilled();
		for (const wave of ['baseline', 'endline'] as const) {
			await person.opens(wave);
			expect(person.sees.screen).toBe('assent');
			expect(person.sees.session).toBeNull();
			expect(person.sees.response).toBeNull();
		}
		expect(await person.stores.quiz.person()).toBeNull();
	});

	it('hands what was left half-way in, and hides it, when the device is laid down in the middle', async () => {
		const person = await Scenario.start({ on, shared: true });
		await person.opens();
		await person.assents();
		await person.answers('b');
		await person.sees.laysDown();
		expect(person.sees.session).toBeNull();
		const [outcome] = await person.outcomes;
		expect(outcome?.answers.filter(({ option }) => option === 'skipped')).toHaveLength(4);
		expect(person.sees.answered).toBe(1);
	});

	it('gives half of the class one form and half the other, and swaps them after the story', async () => {
		const classroom = await Scenario.start({ on, shared: true, seed: 5 });
		for (let pupil = 0; pupil < 6; pupil++) {
			await classroom.takes('baseline');
			await classroom.takes('endline');
			await classroom.sees.handsOver();
		}
		const outcomes = await classroom.outcomes;
		const count = (wave: string, form: string) =>
			outcomes.filter((one) => one.wave === wave && one.instrument.form === form).length;
		expect([count('baseline', 'A'), count('baseline', 'B')]).toEqual([3, 3]);
		expect([count('endline', 'A'), count('endline', 'B')]).toEqual([3, 3]);
		expect(new Set(outcomes.map(({ link }) => link)).size).toBe(6);
	});

	it('gives the trainer counts with an interval, and compares nothing below ten pairs', async () => {
		const classroom = await Scenario.start({ on, shared: true });
		for (let pupil = 0; pupil < 3; pupil++) {
			await classroom.takes('baseline');
			await classroom.takes('endline');
			await classroom.sees.handsOver();
		}
		const keys = itemsShown(sampleInstrument);
		const { people } = indicatorReport(await classroom.outcomes, keys);
		expect(people.waves).toEqual([
			{ wave: 'baseline', people: 3 },
			{ wave: 'endline', people: 3 }
		]);
		expect(people.rows[0]).toMatchObject({
			indicator: 'documents',
			kind: 'choice',
			wave: 'baseline',
			people: 3,
			right: 3,
			percent: 100,
			low: 44,
			high: 100
		});
		expect(people.comparisons[0]).toMatchObject({
			pairs: 3,
			comparability: 'nothing-compared',
			points: null
		});
	});
});
