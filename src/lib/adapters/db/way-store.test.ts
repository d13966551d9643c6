import { expect, test } from 'vitest';
import { MemoryTables } from './memory-tables.ts';
import { storesOver } from './open-stores.ts';
import type { Change } from './tables.ts';

test('who goes private leaves no story, tool or road behind, and loses no answer they agreed to', async () => {
	const tables = new MemoryTables();
	const keys = ['story:the-offer', 'tool:plan', 'journey', 'quiz', 'person'];
	await tables.change(
		keys.map((key): Change => ({ kind: 'put', table: 'progress', row: { key, schema: 1 } }))
	);
	await tables.change([{ kind: 'put', table: 'cohorts', row: { key: 'ABCD2345' } }]);

	await storesOver(tables).way.forget();

	const left = await tables.all('progress');
	expect(left.map(keyOf)).toEqual(['person', 'quiz']);
	expect(await tables.all('cohorts')).toHaveLength(1);
});

function keyOf(row: unknown): unknown {
	return row instanceof Object ? Reflect.get(row, 'key') : null;
}
