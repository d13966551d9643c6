import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Picture } from '#lib/domain/story/index.ts';
import { composePicture } from './compose-picture.ts';
import { BACKDROPS } from './names.ts';
import { SAMPLE_CAST } from './sample-cast.ts';

const BOUND = 12_000;

const picture: Picture = {
	alt: 'Salma and her brother at the tea stall',
	altId: 'three-messages.alt',
	backdrop: 'tea-stall',
	cast: [
		{ character: 'salma', mood: 'worried' },
		{ character: 'imran', mood: 'smiling' }
	],
	props: ['mobile-phone']
};

function svgOf(given: Picture, speaker?: string): string {
	const composed = composePicture(given, SAMPLE_CAST, speaker);
	if (!composed.ok) throw new Error(composed.problems.map(({ message }) => message).join('\n'));
	return composed.value.svg;
}

function nameOf(given: Picture, cast = SAMPLE_CAST): string {
	const composed = composePicture(given, cast);
	return composed.ok ? composed.value.name : '';
}

function messagesOf(given: Picture): readonly string[] {
	const composed = composePicture(given, SAMPLE_CAST);
	return composed.ok ? [] : composed.problems.map(({ path, message }) => `${path}: ${message}`);
}

/** How large each bust is drawn, from the back to the front. */
function bustScales(svg: string): readonly number[] {
	return [...svg.matchAll(/<g transform="translate\([^)]*\) scale\(([\d.]+)\)"><g transform="translate\(8/g)].map(
		([, scale]) => Number(scale)
	);
}

const idsOf = (svg: string): readonly string[] =>
	[...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');

describe('a composed picture', () => {
	it.each(BACKDROPS)('is under 12 kB brotli at %s with three people and two props', (backdrop) => {
		const svg = svgOf({
			...picture,
			backdrop,
			cast: [...picture.cast, { character: 'dada', mood: 'thinking' }],
			props: ['contract', 'sewing-machine']
		});
		expect(brotliCompressSync(svg).length).toBeLessThan(BOUND);
	});

	it('is the same text every time', () => {
		expect(svgOf(picture)).toBe(svgOf(picture));
	});

	it('shares no id with another picture, so that both can stand in one document', () => {
		const ids = [
			...idsOf(svgOf(picture)),
			...idsOf(svgOf({ ...picture, props: ['passport'] })),
			...idsOf(svgOf({ ...picture, backdrop: 'airport' }))
		];
		expect(ids.length).toBeGreaterThan(2);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it.each(BACKDROPS)('names only ids that stand in it, at %s', (backdrop) => {
		const svg = svgOf({ ...picture, backdrop });
		const used = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
		expect(idsOf(svg)).toEqual(expect.arrayContaining(used));
	});

	it.each(BACKDROPS)('holds no script, no words, no number that is none and nothing from outside, at %s', (backdrop) => {
		const svg = svgOf({ ...picture, backdrop });
		expect(svg).not.toMatch(/<script|<text|<image|<metadata|<title|style=|href=|NaN|undefined/);
		expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/);
	});

	it.each(BACKDROPS)('closes every tag that it opens, at %s', (backdrop) => {
		const open: string[] = [];
		for (const [tag, end, name = '', alone] of svgOf({ ...picture, backdrop }).matchAll(
			/<(\/?)([a-zA-Z]+)[^<>]*?(\/?)>/g
		)) {
			if (end === '/') expect(open.pop(), tag).toBe(name);
			else if (alone === '') open.push(name);
		}
		expect(open).toEqual([]);
	});

	it('draws the first of the cast larger and in front when no speaker is named', () => {
		const [behind = 0, front = 0] = bustScales(svgOf(picture));
		expect(front).toBeGreaterThan(behind);
	});

	it('draws the named speaker larger, and leaves the others where the author put them', () => {
		const first = svgOf(picture);
		const second = svgOf(picture, 'imran');
		expect(second).not.toBe(first);
		const [behind = 0, front = 0] = bustScales(second);
		expect(front).toBeGreaterThan(behind);
	});

	it('shows a place without people and a prop without a place of honour', () => {
		expect(svgOf({ ...picture, cast: [], props: [] })).toContain('</svg>');
		expect(svgOf({ ...picture, cast: [] })).toContain('</svg>');
	});
});

describe('a picture that cannot be drawn', () => {
	it('says which name is near the one that was written', () => {
		expect(messagesOf({ ...picture, backdrop: 'teastall' })).toEqual([
			'picture.backdrop: There is no backdrop "teastall". Did you mean "tea-stall"?'
		]);
	});

	it('lists what is known when no name is near', () => {
		expect(messagesOf({ ...picture, backdrop: 'moon' })).toEqual([
			expect.stringMatching(/^picture.backdrop: There is no backdrop "moon". Known: airport, border,/)
		]);
	});

	it('tells every problem at once', () => {
		expect(
			messagesOf({
				...picture,
				cast: [{ character: 'salmaa', mood: 'calm' }],
				props: ['pasport', 'tea', 'pen', 'key']
			})
		).toEqual([
			'picture.props: A picture holds at most 3 props, not 4: one idea at a time.',
			'picture.cast: There is no character "salmaa". Did you mean "salma"?',
			'picture.props: There is no prop "pasport". Did you mean "passport"?'
		]);
	});
});

describe('the name of a picture', () => {
	it('begins with the place and is the same every time', () => {
		expect(nameOf(picture)).toMatch(/^tea-stall-[0-9a-f]{10}$/);
		expect(nameOf(picture)).toBe(nameOf(picture));
	});

	it('does not depend on the language of the description', () => {
		expect(nameOf({ ...picture, alt: 'सलमा' })).toBe(nameOf(picture));
	});

	it('changes with the look of a character, so that no old drawing is served from a cache', () => {
		const changed = SAMPLE_CAST.map((character) =>
			character.id === 'imran'
				? { ...character, look: { ...character.look, clothesColor: 'olive' } }
				: character
		);
		expect(nameOf(picture, changed)).not.toBe(nameOf(picture));
	});
});
