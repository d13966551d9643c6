import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import frozen from '#tests/fixtures/outcomes/v1.json' with { type: 'json' };
import { sampleItem } from '#tests/support/sample-items.ts';
import { steadyRng } from '#tests/support/steady-rng.ts';
import {
	DEFAULT_SETTINGS,
	makeCohort,
	type OutcomeHead,
	type Person,
	type QuizInProgress
} from '#lib/domain/outcome/index.ts';
import { answer, startQuiz } from '#lib/domain/quiz/index.ts';
import { readOutcome } from '#lib/schema/outcome/read-outcome.ts';
import { DexieTables } from './dexie-tables.ts';
import { MemoryTables } from './memory-tables.ts';
import { storesOver } from './open-stores.ts';
import type { Tables } from './tables.ts';

const [first, second] = frozen.outcomes.map((row) => {
	const read = readOutcome(row);
	if (!read.ok) throw new Error('the frozen sample cannot be read');
	return read.value;
});
if (first === undefined || second === undefined) throw new Error('two samples are needed');

const head: OutcomeHead = {
	id: first.id,
	cohort: first.cohort,
	instrument: first.instrument,
	wave: first.wave,
	setting: first.setting,
	content: first.content,
	link: null,
	code: null
};
const session = startQuiz([sampleItem('choice'), sampleItem('signs')], steadyRng());
const quiz: QuizInProgress = { head, session };
const person: Person = { token: '01'.repeat(16), taken: [] };

let databases = 0;
const engines: readonly [string, () => Promise<Tables>][] = [
	['memory', () => Promise.resolve(new MemoryTables())],
	['IndexedDB', () => DexieTables.open(`stores-${databases++}`)]
];

describe.each(engines)('stores over %s', (_, open) => {
	it('give back an open quiz and its person as they were kept', async () => {
		const { quiz: store } = storesOver(await open());
		expect(await store.quiz()).toBeNull();
		expect(await store.person()).toBeNull();
		await store.begin(person, quiz);
		const later = { head, session: answer(session, 'b') };
		await store.keep(later);
		expect(await store.quiz()).toEqual(later);
		expect(await store.person()).toEqual(person);
	});

	it('keep the ticks of a tool until they are to be forgotten, and nothing else of it', async () => {
		const { tools } = storesOver(await open());
		expect(await tools.load('before-i-go')).toBeNull();
		await tools.save('before-i-go', { papers: ['passport'] });
		expect(await tools.load('before-i-go')).toEqual({ papers: ['passport'] });
		await tools.forget('before-i-go');
		expect(await tools.load('before-i-go')).toBeNull();
	});

	it('turn the open quiz into its outcome in one step, however often it is finished', async () => {
		const stores = storesOver(await open());
		await stores.quiz.begin(person, quiz);
		await stores.quiz.finish(first, person);
		await stores.quiz.finish(first, person);
		expect(await stores.quiz.quiz()).toBeNull();
		expect((await stores.outcomes.all()).outcomes).toEqual([first]);
	});

	it('give back a journey as it was made, with each station once, until the next person', async () => {
		const stores = storesOver(await open());
		expect(await stores.journey.read()).toEqual({ path: null, done: [] });
		await Promise.all([
			stores.journey.choose('pre-departure-np'),
			stores.journey.finish('the-offer/station'),
			stores.journey.finish('tool:fee-check'),
			stores.journey.finish('tool:fee-check')
		]);
		const journey = { path: 'pre-departure-np', done: ['the-offer/station', 'tool:fee-check'] };
		expect(await stores.journey.read()).toEqual(journey);
		await stores.quiz.nextPerson(null);
		expect(await stores.journey.read()).toEqual({ path: null, done: [] });
	});

	it('keep an outcome as it was first written', async () => {
		const { outcomes } = storesOver(await open());
		await outcomes.add(first);
		await outcomes.add({ ...first, locale: 'en' });
		expect((await outcomes.all()).outcomes).toEqual([first]);
	});

	it('find the outcomes of one cohort, and those of none', async () => {
		const { outcomes } = storesOver(await open());
		await outcomes.add(first);
		await outcomes.add(second);
		expect((await outcomes.ofCohort('7H4K2MQX')).outcomes).toEqual([first]);
		expect((await outcomes.ofCohort(null)).outcomes).toEqual([second]);
	});

	it('leave nothing of a person for the next one, and keep what they answered', async () => {
		const stores = storesOver(await open());
		await stores.quiz.begin(person, quiz);
		await stores.story.save({ module: 'the-offer', scene: 'ask', trail: [] });
		await stores.quiz.nextPerson(first);
		expect(await stores.quiz.person()).toBeNull();
		expect(await stores.quiz.quiz()).toBeNull();
		expect(await stores.story.load('the-offer')).toBeNull();
		expect((await stores.outcomes.all()).outcomes).toEqual([first]);
	});

	it('set a row aside that cannot be read, with its reason, and read the others', async () => {
		const tables = await open();
		await tables.change([
			{ kind: 'put', table: 'outcomes', row: { ...first, id: 'broken', schema: 1 } }
		]);
		const { outcomes } = storesOver(tables);
		await outcomes.add(second);
		const shelf = await outcomes.all();
		expect(shelf.outcomes).toEqual([second]);
		expect(shelf.setAside).toMatchObject([{ key: 'broken', problems: [{ path: 'id' }] }]);
	});

	it('keep the place in each story', async () => {
		const { story } = storesOver(await open());
		const place = {
			module: 'the-offer',
			scene: 'ask',
			trail: [{ from: 'three-messages', by: 'three-messages.c2' }]
		};
		await story.save(place);
		expect(await story.load('the-offer')).toEqual(place);
		expect(await story.load('another')).toBeNull();
	});

	it('keep cohorts', async () => {
		const { cohorts } = storesOver(await open());
		const cohort = makeCohort('2026-W47', steadyRng());
		await cohorts.keep(cohort);
		expect(await cohorts.find(cohort.code)).toEqual(cohort);
		expect(await cohorts.all()).toEqual([cohort]);
		expect(await cohorts.find('00000000')).toBeNull();
	});

	it('read a setting that is missing or broken as its default, and the others as they are', async () => {
		const tables = await open();
		const { settings } = storesOver(tables);
		expect(await settings.read()).toEqual(DEFAULT_SETTINGS);
		await settings.change({ activeCohort: '7H4K2MQX' });
		await tables.change([
			{ kind: 'put', table: 'settings', row: { key: 'owedForm', schema: 1, value: 'C' } }
		]);
		expect(await settings.read()).toEqual({ ...DEFAULT_SETTINGS, activeCohort: '7H4K2MQX' });
	});
});
