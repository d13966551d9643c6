import { describe, expect, it } from 'vitest';
import { PHONES, placesOf, sampleInstrument, Scenario } from '#tests/support/scenario.ts';
import { sampleItem } from '#tests/support/sample-items.ts';

describe.each(PHONES)('a person with an own phone (%s)', (on) => {
	it('is asked for their yes before anything else, and nothing is kept before it', async () => {
		const person = await Scenario.start({ on });
		await person.opens();
		expect(person.sees.screen).toBe('assent');
		expect(await person.stores.quiz.person()).toBeNull();
		expect(await person.stores.quiz.quiz()).toBeNull();
		expect(await person.outcomes).toEqual([]);
	});

	it('answers five questions and is thanked; the record says what was answered', async () => {
		const person = await Scenario.start({ on });
		await person.opens();
		await person.assents();
		await person.answers('b');
		await person.answers('d', 'a');
		await person.doesNotKnow();
		await person.skips();
		await person.answers('c');
		expect(person.sees.screen).toBe('thanks');

		const [outcome, ...others] = await person.outcomes;
		expect(others).toEqual([]);
		expect(outcome).toMatchObject({
			cohort: null,
			wave: 'baseline',
			setting: 'own',
			locale: 'hi',
			week: '2026-W47',
			content: 'c0ffee'
		});
		expect(outcome).not.toHaveProperty('link');
		expect(outcome?.answers.map(({ option }) => option)).toEqual([
			'b',
			'a',
			'd',
			'dont-know',
			'skipped',
			'c'
		]);
	});

	it('does not go on without an answer, a "don’t know" or a skip', async () => {
		const person = await Scenario.start({ on });
		await person.opens();
		await person.assents();
		expect(person.sees.canGoOn).toBe(false);
		const before = person.sees.item?.id;
		await person.sees.goesOn();
		expect(person.sees.item?.id).toBe(before);
	});

	it('keeps the answer when the tab is killed mid-quiz, and goes on at the same question', async () => {
		const person = await Scenario.start({ on });
		await person.opens();
		await person.assents();
		await person.answers('c');
		await person.sees.ticks('e');
		const question = person.sees.item;
		await person.tabIsKilled();

		await person.returns();
		expect(person.sees.screen).toBe('asking');
		expect(person.sees.item).toEqual(question);
		expect(person.sees.response).toEqual({ kind: 'ticked', options: ['e'] });
		await person.sees.goesBack();
		expect(person.sees.response).toEqual({ kind: 'picked', option: 'c' });
	});

	it('may change an earlier answer until the end', async () => {
		const person = await Scenario.start({ on });
		await person.opens();
		await person.assents();
		await person.answers('a');
		await person.sees.goesBack();
		await person.answers('b');
		await person.skips(4);
		const [outcome] = await person.outcomes;
		expect(outcome?.answers[0]).toMatchObject({ option: 'b' });
	});

	it('takes the other form after the story, without being asked for the yes again', async () => {
		const person = await Scenario.start({ on });
		await person.takes('baseline');
		await person.tabIsKilled();
		await person.takes('endline');
		const outcomes = await person.outcomes;
		const forms = outcomes.map(({ wave, instrument }) => `${wave} ${instrument.form}`).sort();
		expect(forms).toEqual(
			forms[0] === 'baseline A' ? ['baseline A', 'endline B'] : ['baseline B', 'endline A']
		);
	});

	it('is not asked the same wave twice', async () => {
		const person = await Scenario.start({ on });
		await person.takes('baseline');
		await person.returns('baseline');
		expect(person.sees.screen).toBe('thanks');
		expect(await person.outcomes).toHaveLength(1);
	});

	it('who leaves the baseline for the story has skipped the rest of it', async () => {
		const person = await Scenario.start({ on });
		await person.opens();
		await person.assents();
		await person.answers('b');
		await person.opens('endline');
		expect(person.sees.screen).toBe('asking');
		expect(person.sees.wave).toBe('endline');
		const [outcome] = await person.outcomes;
		expect(outcome?.answers.map(({ option }) => option)).toEqual([
			'b',
			'skipped',
			'skipped',
			'skipped',
			'skipped'
		]);
	});

	it('loses nothing when Safar is updated mid-quiz', async () => {
		const person = await Scenario.start({ on });
		await person.opens();
		await person.assents();
		await person.answers('c');
		await person.tabIsKilled();
		const { A, B } = sampleInstrument.forms;
		const changed = sampleItem('choice', { id: 'visa-a', version: 2 });
		const changedB = sampleItem('choice', { id: 'visa-b', version: 2 });
		person.contentBecomes({
			...sampleInstrument,
			forms: {
				A: [...placesOf([changed]), ...A.slice(1)],
				B: [...placesOf([changedB]), ...B.slice(1)]
			}
		});

		await person.returns();
		expect(person.sees.item?.kind).toBe('signs');
		await person.skips(4);
		const [outcome] = await person.outcomes;
		expect(outcome?.answers[0]).toMatchObject({ version: 1, option: 'c' });
	});
});
