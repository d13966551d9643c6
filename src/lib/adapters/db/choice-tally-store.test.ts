import { expect, it } from 'vitest';
import { makeChoiceTallyStore } from './choice-tally-store.ts';
import { MemoryTables } from './memory-tables.ts';

it('counts choices by cohort and module, and keeps nothing else', async () => {
	const tables = new MemoryTables();
	const store = makeChoiceTallyStore(tables);
	await store.count('7H4K2MQX', 'the-offer', ['start.c1', 'ask.c2']);
	await store.count('7H4K2MQX', 'the-offer', ['start.c1']);
	await store.count('00000000', 'the-offer', ['start.c2']);
	expect(await store.ofCohort('7H4K2MQX')).toEqual([
		{ cohort: '7H4K2MQX', module: 'the-offer', counts: { 'start.c1': 2, 'ask.c2': 1 } }
	]);
	expect(JSON.stringify(await tables.all('tallies'))).not.toMatch(/time|week|path|trail|id":/);
});

it('begins anew where a row cannot be read', async () => {
	const tables = new MemoryTables();
	const key = '7H4K2MQX:the-offer';
	await tables.change([{ kind: 'put', table: 'tallies', row: { key, schema: 9, value: 'x' } }]);
	const store = makeChoiceTallyStore(tables);
	expect(await store.ofCohort('7H4K2MQX')).toEqual([]);
	await store.count('7H4K2MQX', 'the-offer', ['start.c1']);
	expect(await store.ofCohort('7H4K2MQX')).toMatchObject([{ counts: { 'start.c1': 1 } }]);
});
