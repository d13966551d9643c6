import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { holdsSkeleton } from './no-skeletons-plugin.ts';

describe('messages', () => {
	it.each(globSync('locales/*.json'))('hold no skeleton, whose reader is not sent: %s', (file) => {
		const messages: unknown = JSON.parse(readFileSync(file, 'utf8'));
		const texts = Object.values(messages ?? {}).map(String);
		expect(texts.length).toBeGreaterThan(100);
		expect(texts.filter(holdsSkeleton)).toEqual([]);
	});

	it.each(['{at, time, short}', 'On {day, date, ::MMMd}', '{n, number, ::percent}'])(
		'would be caught with %s',
		(message) => {
			expect(holdsSkeleton(message)).toBe(true);
		}
	);

	it.each([
		'icu-messageformat-parser/lib/time-data.generated.js',
		'icu-skeleton-parser/lib/number.js',
		'icu-skeleton-parser/lib/date-time.js'
	])('are read by a library that keeps its part where the build looks: %s', (file) => {
		expect(existsSync(`node_modules/@formatjs/${file}`)).toBe(true);
	});
});
