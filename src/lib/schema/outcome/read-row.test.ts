import * as v from 'valibot';
import { expect, it } from 'vitest';
import { readRow } from './read-row.ts';

const schema = v.strictObject({ schema: v.literal(3), colour: v.string(), size: v.number() });
const migrations = [
	(row: object) => ({ ...row, schema: 2, colour: 'red' }),
	(row: object) => ({ ...row, schema: 3, size: 1 })
];

it.each([
	[{ schema: 1 }, { schema: 3, colour: 'red', size: 1 }],
	[
		{ schema: 2, colour: 'blue' },
		{ schema: 3, colour: 'blue', size: 1 }
	],
	[
		{ schema: 3, colour: 'blue', size: 5 },
		{ schema: 3, colour: 'blue', size: 5 }
	]
])('brings %j up in single steps', (row, value) => {
	expect(readRow(schema, migrations, row)).toEqual({ ok: true, value });
});
