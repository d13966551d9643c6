import { describe, expect, it } from 'vitest';
import { makeCohort } from '#lib/domain/outcome/index.ts';
import { newClass, type ClassRecord } from '#lib/domain/session-plan/index.ts';
import { steadyRng } from '#tests/support/steady-rng.ts';
import { makeClassStore } from './class-store.ts';
import { makeCohortStore } from './cohort-store.ts';
import { MemoryTables } from './memory-tables.ts';

const school: ClassRecord = newClass(null, 'school', {
	origin: null,
	youngest: 'under-14',
	above: ['the-offer']
});
const place = { module: 'my-rights', scene: 'kabir', trail: [{ from: 'sunday', by: null }] };

describe('the classes of a trainer’s device', () => {
	it('remember where the open class stopped, and that alone', async () => {
		const tables = new MemoryTables();
		const store = makeClassStore(tables);
		await store.keep(school);
		await store.stopAt(place);
		expect(await makeClassStore(tables).open()).toEqual({ ...school, place });
		await store.stopAt(null);
		expect((await store.open())?.place).toBeNull();
	});

	it('keep no place where no class is open', async () => {
		const tables = new MemoryTables();
		await makeClassStore(tables).keep({ ...school, open: false });
		await makeClassStore(tables).stopAt(place);
		expect((await makeClassStore(tables).find(school.key))?.place).toBeNull();
	});

	it('have one open class at a time', async () => {
		const store = makeClassStore(new MemoryTables());
		const family = newClass(null, 'family', { origin: 'np', youngest: '18-24', above: [] });
		await store.keep(school);
		await store.keep(family);
		expect((await store.open())?.key).toBe(family.key);
		expect(await store.find(school.key)).toMatchObject({ open: false });
	});

	it('take a row that says more than a class for none: nothing of a person gets in', async () => {
		const tables = new MemoryTables();
		const row = { key: school.key, schema: 1, value: { ...school, names: ['Asha'] } };
		await tables.change([{ kind: 'put', table: 'classes', row }]);
		expect(await makeClassStore(tables).find(school.key)).toBeNull();
	});

	it('go with their cohort when it is deleted', async () => {
		const tables = new MemoryTables();
		const cohort = makeCohort('2026-W47', steadyRng(1), { programme: 'school' });
		const given = { origin: null, youngest: 'under-14', above: [] } as const;
		const record = newClass(cohort.code, 'school', given);
		await makeCohortStore(tables).keep(cohort);
		await makeClassStore(tables).keep(record);
		await makeCohortStore(tables).remove(cohort.code);
		expect(await makeClassStore(tables).find(record.key)).toBeNull();
	});
});
