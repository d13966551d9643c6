import { describe, expect, test } from 'vitest';
import { contrastRatio } from './contrast.ts';
import css from './tokens.css?raw';

const light = coloursOf(':root');
const night = coloursOf(":root:not([data-theme='light'])");
const themes = [
	['light', light],
	['dark', { ...light, ...coloursOf(":root[data-theme='dark']") }]
] as const;

const AAA = 7;
const AA = 4.5;
/** WCAG 2.2, 1.4.11: borders and icons that carry meaning. */
const AA_GRAPHICS = 3;

const PAIRS: readonly (readonly [text: string, ground: string, least: number])[] = [
	['--ink', '--paper', AAA],
	['--ink', '--paper-raised', AAA],
	['--ink', '--paper-sunk', AAA],
	['--ink', '--marigold-soft', AAA],
	['--ink', '--leaf-soft', AAA],
	['--ink', '--brick-soft', AAA],
	['--ink', '--indigo-soft', AAA],
	['--indigo', '--paper', AAA],
	['--indigo', '--paper-raised', AAA],
	['--ink-soft', '--paper', AA],
	['--ink-soft', '--paper-raised', AA],
	['--ink-soft', '--paper-sunk', AA],
	['--indigo', '--paper-sunk', AA],
	['--indigo', '--indigo-soft', AA],
	['--indigo-deep', '--indigo-soft', AA],
	['--on-indigo', '--indigo', AAA],
	['--on-indigo', '--indigo-deep', AAA],
	['--on-marigold', '--marigold', AA],
	['--on-leaf', '--leaf', AA],
	['--leaf-ink', '--paper', AA],
	['--leaf-ink', '--leaf-soft', AA],
	['--on-brick', '--brick', AA],
	['--brick-ink', '--paper', AA],
	['--brick-ink', '--brick-soft', AA],
	['--leaf', '--paper', AA_GRAPHICS],
	['--brick', '--paper', AA_GRAPHICS],
	['--line-strong', '--paper', AA_GRAPHICS],
	['--line-strong', '--paper-raised', AA_GRAPHICS]
];

describe.each(themes)('the %s theme', (_, colours) => {
	test.each(PAIRS)('%s can be read on %s (%d : 1 at least)', (text, ground, least) => {
		expect(contrastRatio(colours[text] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(least);
	});
});

test('is as dark by choice as by the wish of the phone', () => {
	expect(Object.keys(night)).not.toHaveLength(0);
	expect(coloursOf(":root[data-theme='dark']")).toEqual(night);
});

test('uses the colours of the picture book', () => {
	expect(light).toMatchObject({
		'--paper': '#fbf6ec',
		'--ink': '#1f2a44',
		'--indigo': '#2b3a7e',
		'--marigold': '#e79a1f',
		'--leaf': '#2e7d5b',
		'--brick': '#b2452c'
	});
});

function coloursOf(selector: string): Record<string, string> {
	const start = css.indexOf(`${selector} {`);
	const block = css.slice(start, css.indexOf('}', start));
	return Object.fromEntries(
		[...block.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map((found) => [
			found[1] ?? '',
			found[2] ?? ''
		])
	);
}
