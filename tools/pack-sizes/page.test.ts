import { expect, it } from 'vitest';
import { sizesPage, type PackSize } from './page.ts';

const made = { ogg: 770_000, mp3: 2_600_000, minutes: 9.5 };
const pack = (part: string, rendered: PackSize['rendered']): PackSize => ({
	module: 'the-offer',
	part,
	locale: 'hi',
	clips: 100,
	rendered
});

const rowOf = (page: string, name: string) =>
	page.split('\n').filter((row) => row.startsWith(`| ${name} |`));

it('adds the packs of a module up, and tells what comes first', () => {
	const page = sizesPage([pack('story', made), pack('more', { ...made, ogg: 230_000 })]);
	const [module, first] = rowOf(page, 'the-offer');
	expect(module).toBe('| the-offer | – | 1.00 MB, 19.0 min | – | – | – |');
	expect(first).toBe('| the-offer | – | 770 | – | – | – |');
	expect(page).toContain('Every pack of every language is in it.');
});

it('gives no figure for a module of which a pack is missing, and says so', () => {
	const page = sizesPage([pack('story', made), pack('more', null)]);
	expect(rowOf(page, 'the-offer')[0]).toBe('| the-offer | – | – | – | – | – |');
	expect(page).toContain('1 of 2 packs were not rendered');
});
