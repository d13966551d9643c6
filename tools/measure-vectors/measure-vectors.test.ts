import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { checkSection } from './check-section.ts';
import { isRecord, toleranceOf } from './differences.ts';
import { readVectors } from './read-vectors.ts';

/** Computed with SciPy 1.17.1 and NumPy from inputs of our own. */
const reference = readVectors(await readFile('tests/fixtures/measure/vectors.json', 'utf8'));
const sections = isRecord(reference) ? Object.entries(reference) : [];

describe('computing vectors again', () => {
	it.each(sections)('agrees with another program in %s', (name, expected) => {
		const check = checkSection(name, expected);
		expect(check?.differences).toEqual([]);
		expect(check?.notComputed).toEqual([]);
		expect(check?.compared).toBeGreaterThan(5);
	});

	it('names the place of a figure that was changed, and what it should be', () => {
		const changed = readVectors('[{"x": 7, "n": 10, "p": 0.7, "lo": 0.39677815, "hi": 0.8922}]');
		expect(checkSection('V1_wilson95', changed)?.differences).toEqual([
			expect.stringMatching(/^V1_wilson95\[0\]\.hi: the file says 0\.8922, computed 0\.8922087\d+$/)
		]);
	});

	it('allows a printed figure its own rounding, and nothing else more than 1e-9', () => {
		expect(toleranceOf('76.087484')).toBeCloseTo(5e-7, 9);
		expect(toleranceOf('0.5')).toBe(1e-9);
		expect(toleranceOf('77')).toBe(1e-9);
	});

	it('says which inputs it cannot use', () => {
		expect(checkSection('V13_retention', readVectors('{"pre": "a lot"}'))?.differences[0]).toMatch(
			/^V13_retention: its inputs cannot be used/
		);
	});

	it('passes over a section that it does not know', () => {
		expect(checkSection('V99_weather', {})).toBeNull();
	});
});
