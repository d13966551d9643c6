import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FONT_FOLDER, SUBSETS, URDU_SIGNS, cut } from './subsets.ts';

describe('the fonts in git', () => {
	it.each(SUBSETS)('hold what $file should: npm run fonts', async (subset) => {
		expect((await cut(subset)).equals(readFileSync(`${FONT_FOLDER}/${subset.file}`))).toBe(true);
	});

	it('stay small: four scripts on the first page for less than 20 kB', () => {
		const first = readdirSync(FONT_FOLDER).filter((file) => file.startsWith('first-words'));
		const bytes = first.map((file) => readFileSync(`${FONT_FOLDER}/${file}`).length);
		expect(first).toHaveLength(3);
		expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(20_000);
	});

	it('know every sign that Urdu writes here', () => {
		const files = readdirSync('content', { recursive: true, encoding: 'utf8' })
			.filter((file) => /(?:^|[/.])ur\.md$|^(?:cast|facts)\.yaml$|^helplines\//u.test(file))
			.filter((file) => /\.(?:md|yaml)$/u.test(file));
		const text = [...files.map((file) => `content/${file}`), 'locales/ur.json']
			.map((file) => readFileSync(file, 'utf8'))
			.join('');
		const arabic = new Set(text.match(/[\p{Script=Arabic}\u064b-\u0670]/gu));
		expect(files.length).toBeGreaterThan(30);
		expect([...arabic].filter((sign) => !URDU_SIGNS.includes(sign))).toEqual([]);
	});
});
