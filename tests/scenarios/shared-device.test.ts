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
