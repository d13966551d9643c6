import { describe, expect, it } from 'vitest';
import { GOOD_FOLDER, TODAY } from '#tests/content/content-kit.ts';
import { isolateInItem, isolateInStory, isolateInTool, isolateNumbers } from './isolate-numbers.ts';
import { listFolder, listingOf } from './folder-listing.ts';
import { loadContent, loadListed } from './load-content.ts';
import { splitWords } from './narration/words.ts';

const { content } = await loadContent(GOOD_FOLDER, { today: TODAY });
const [module] = content.modules;

describe('a number to dial reads from left to right inside Urdu', () => {
	it.each([
		['فون 0304 1112123 ہے۔', 'فون \u20660304 1112123\u2069 ہے۔'],
		['+92-42-35761999 پر', '\u2066+92-42-35761999\u2069 پر'],
		['+880 9610 102030۔', '\u2066+880 9610 102030\u2069۔']
	])('%s', (written, shown) => {
		expect(isolateNumbers(written, 'ur')).toBe(shown);
		expect(isolateNumbers(written, 'hi')).toBe(written);
	});

	it.each(['بچہ 1098 پر فون کرے۔', 'عمر 18 سال', '2,500 روپے'])('leaves %s as it is', (text) => {
		expect(isolateNumbers(text, 'ur')).toBe(text);
	});

	it('keeps the words that the voice counts', () => {
		const written = 'فون 0304 1112123 ہے۔';
		expect(splitWords(isolateNumbers(written, 'ur'))).toHaveLength(splitWords(written).length);
	});

	it('leaves a story and an item without such a number as they are', () => {
		const story = module?.stories.get('ur');
		const item = module?.items.get('ur')?.[0];
		if (story === undefined || item === undefined) throw new Error('the good content has no Urdu');
		expect(isolateInStory(story, 'ur')).toEqual(story);
		expect(isolateInItem(item, 'ur')).toEqual(item);
	});

	it('reaches every text of a tool', () => {
		const said = { id: 'x', text: 'فون +92 42', cites: [] };
		const part = { id: 'x', title: said, lines: [said], points: [{ ...said, key: 'a' }], next: [said] };
		const shown = JSON.stringify(isolateInTool({ title: 'x', summary: 'x', parts: [part] }, 'ur'));
		expect(shown.match(/\u2066\+92 42\u2069/gu)).toHaveLength(4);
	});

	it('reaches every text of a story and of its items', async () => {
		const good = await listFolder(GOOD_FOLDER);
		const dialling = listingOf(good.files, async (file) => {
			const bytes = await good.read(file);
			if (!file.endsWith('ur.md')) return bytes;
			const text = new TextDecoder().decode(bytes).replaceAll('سلمیٰ', '+92 42').replaceAll('لائسنس', '+92 42');
			return new TextEncoder().encode(text);
		});
		const [told] = (await loadListed(dialling, { today: TODAY })).content.modules;
		const story = told?.stories.get('ur');
		const items = told?.items.get('ur') ?? [];
		if (story === undefined) throw new Error('the story was not read');
		const shown = JSON.stringify([
			isolateInStory(story, 'ur').scenes,
			items.map((item) => isolateInItem(item, 'ur'))
		]);
		expect(shown).toContain('\u2066+92 42\u2069');
		expect(shown).not.toMatch(/(?<!\u2066)\+92 42/u);
	});
});
