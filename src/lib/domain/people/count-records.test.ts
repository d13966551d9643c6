import { describe, expect, it } from 'vitest';
import { recordCount } from './count-records.ts';

const ID = (n: number) => `0190c0de-0000-7000-8000-${String(n).padStart(12, '0')}`;
const TABLE = [
	'\ufeffoutcome,schema,cohort',
	...[1, 1, 1, 2, 2, 3].map((n) => `${ID(n)},1,7H4K2MQX`),
	''
].join('\r\n');

function countIn(file: Parameters<typeof recordCount>[0], text: string, size: number) {
	const count = recordCount(file);
	const bytes = new TextEncoder().encode(text);
	let seen = 0;
	for (let at = 0; at < bytes.length; at += size)
		seen = count?.(bytes.subarray(at, at + size)) ?? -1;
	return seen;
}

describe('records of a file that goes by', () => {
	it.each([1, 7, 41, 10_000])('are counted in a table, in pieces of %d bytes', (size) => {
		expect(countIn('answers.csv', TABLE, size)).toBe(3);
	});

	it.each([1, 5, 10_000])('are counted in lines, in pieces of %d bytes', (size) => {
		expect(countIn('records.jsonl', '{"a":1}\n{"a":2}\n', size)).toBe(2);
	});

	it('are not guessed in a file that is packed', () => {
		expect(recordCount('answers.xlsx')).toBeNull();
		expect(recordCount('records.safar')).toBeNull();
	});
});
