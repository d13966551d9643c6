import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { moduleMark, programmeMark } from '#lib/domain/outcome/index.ts';

test('no two programmes have one mark, by which a phone that joins without a network knows them', () => {
	const ids = readdirSync('content/programmes').map((file) => file.replace(/\.yaml$/, ''));
	expect(ids.length).toBeGreaterThan(5);
	expect(new Set(ids.map(programmeMark)).size).toBe(ids.length);
});

test('no two modules have one mark, by which a phone that joins knows what its class is not shown', () => {
	const slugs = readdirSync('content/modules').map((folder) => folder.replace(/^\d+-/, ''));
	expect(slugs.length).toBeGreaterThan(15);
	expect(new Set(slugs.map(moduleMark)).size).toBe(slugs.length);
});
