import { describe, expect, it } from 'vitest';
import { WAVES, type InstrumentShown } from '#lib/domain/outcome/index.ts';
import { sampleItem } from '#tests/support/sample-items.ts';
import { PHONES, placesOf, Scenario } from '#tests/support/scenario.ts';

/** One question for all and one that asks Nepal of its own fee, in two forms; no story in between. */
const core: InstrumentShown = {
	id: 'core',
	version: 3,
	story: null,
	waves: WAVES,
	follows: true,
	forms: { A: formOf('a'), B: formOf('b') },
	content: 'c0ffee'
};
const short: InstrumentShown = { ...core, id: 'core-short', waves: ['endline'], follows: false };

function formOf(form: 'a' | 'b') {
	return [
		...placesOf([sampleItem('choice', { id: `visa-${form}` })]),
		{
			any: sampleItem('choice', { id: `fee-${form}` }),
			byCountry: { np: sampleItem('choice', { id: `fee-np-${form}` }) }
		}
	];
}

async function answersBoth(person: Scenario): Promise<void> {
	await person.answers('b');
	await person.answers('b');
}

describe.each(PHONES)('the core instrument (%s)', (on) => {
	it('asks a cohort of Nepal of Nepal, and everybody else of no country', async () => {
		const plan = { programme: 'pre-departure', country: 'np' } as const;
		const nepal = await Scenario.start({ on, shared: true, instrument: core, plan });
		await nepal.opens();
		await nepal.assents();
		await answersBoth(nepal);
		const elsewhere = await Scenario.start({ on, instrument: core });
		await elsewhere.opens();
		await elsewhere.assents();
		await answersBoth(elsewhere);
		const asked = async (one: Scenario) =>
			(await one.outcomes)[0]?.answers.map(({ item }) => item.replace(/-[ab]$/, ''));
		expect(await asked(nepal)).toEqual(['visa', 'fee-np']);
		expect(await asked(elsewhere)).toEqual(['visa', 'fee']);
	});

	it('is taken at four waves, never in the same form twice running', async () => {
		const person = await Scenario.start({ on, instrument: core });
		for (const wave of WAVES) {
			await person.tabIsKilled();
			await person.opens(wave);
			if (person.sees.screen === 'assent') await person.assents();
			await answersBoth(person);
			expect(person.sees.screen).toBe('thanks');
		}
		const outcomes = await person.outcomes;
		const forms = WAVES.map(
			(wave) => outcomes.find((one) => one.wave === wave)?.instrument.form ?? ''
		);
		expect([...forms.slice(0, 2)].sort()).toEqual(['A', 'B']);
		expect([...forms.slice(2)].sort()).toEqual(['AB', 'BA']);
	});

	it('goes on where it was left, also in a mixed form and in a cohort with a country', async () => {
		const plan = { programme: 'school', country: 'np' } as const;
		const person = await Scenario.start({ on, shared: true, instrument: core, plan });
		for (const wave of ['baseline', 'endline'] as const) {
			await person.opens(wave);
			if (person.sees.screen === 'whose') await person.sees.isTheSame();
			if (person.sees.screen === 'assent') await person.assents();
			await answersBoth(person);
		}
		await person.opens('followup');
		await person.sees.isTheSame();
		await person.answers('b');
		const question = person.sees.item?.id;
		await person.tabIsKilled();
		await person.opens('followup');
		await person.sees.isTheSame();
		expect(question).toMatch(/^fee-np-/);
		expect(person.sees.item?.id).toBe(question);
	});

	it('asks at every wave who holds a device that goes round: weeks lie between', async () => {
		const person = await Scenario.start({ on, shared: true, instrument: core });
		await person.opens();
		await person.assents();
		await answersBoth(person);
		await person.opens('followup');
		expect(person.sees.screen).toBe('whose');
		await person.sees.handsOver();
		expect(person.sees.screen).toBe('assent');
	});
});

describe.each(PHONES)('the short form of a kiosk (%s)', (on) => {
	it('counts, and keeps nothing of who answered', async () => {
		const kiosk = await Scenario.start({ on, instrument: short });
		await kiosk.opens('endline');
		await kiosk.assents();
		await answersBoth(kiosk);
		expect(kiosk.sees.screen).toBe('thanks');
		expect(await kiosk.stores.quiz.person()).toBeNull();
		expect(await kiosk.stores.quiz.quiz()).toBeNull();
		const [outcome] = await kiosk.outcomes;
		expect(outcome).toMatchObject({ setting: 'kiosk', wave: 'endline', cohort: null });
		expect(outcome).not.toHaveProperty('link');
	});

	it('asks the next person for their own yes, and counts them too', async () => {
		const kiosk = await Scenario.start({ on, instrument: short });
		for (let person = 0; person < 3; person++) {
			await kiosk.opens('endline');
			expect(kiosk.sees.screen).toBe('assent');
			await kiosk.assents();
			await answersBoth(kiosk);
		}
		expect(await kiosk.outcomes).toHaveLength(3);
	});

	it('leaves the person alone whom an own phone follows', async () => {
		const phone = await Scenario.start({ on, instrument: core });
		await phone.opens();
		await phone.assents();
		await answersBoth(phone);
		const before = await phone.stores.quiz.person();
		phone.contentBecomes(short);
		await phone.opens('endline');
		await phone.assents();
		await answersBoth(phone);
		expect(before).not.toBeNull();
		expect(await phone.stores.quiz.person()).toEqual(before);
	});
});
