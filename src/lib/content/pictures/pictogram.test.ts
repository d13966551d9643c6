import { describe, expect, it } from 'vitest';
import { PICTOGRAMS, PROPS } from './names.ts';
import { parsePictogram } from './parse-name.ts';
import { pictogram } from './pictogram.ts';

describe('a pictogram', () => {
	it.each(PICTOGRAMS)('stands behind the name "%s", with no id that could meet another', (name) => {
		const svg = pictogram(name);
		expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 32 32".*<\/svg>$/s);
		expect(svg.length).toBeGreaterThan(200);
		expect(svg).not.toMatch(/ id=|url\(|<text|NaN|undefined/);
	});

	it('has one name for one drawing, except where a scale of faces borrows', () => {
		const others = PICTOGRAMS.filter((name) => !name.startsWith('scale-')).map(pictogram);
		expect(new Set(others).size).toBe(others.length);
	});

	it('can show every prop, so that a thing looks the same in a scene and in an answer', () => {
		expect(PICTOGRAMS).toEqual(expect.arrayContaining([...PROPS]));
	});

	it('is refused under a name that is not known', () => {
		expect(parsePictogram('visaa')).toEqual({
			ok: false,
			problems: [{ path: 'icon', message: 'There is no pictogram "visaa". Did you mean "visa"?' }]
		});
	});
});
