import { describe, expect, it } from 'vitest';
import { GOOD_FOLDER, TODAY } from '#tests/content/content-kit.ts';
import { itemsAsked } from '#lib/domain/outcome/index.ts';
import { contentHash } from './content-hash.ts';
import { findInstrument, instrumentShown } from './items-for.ts';
import { loadContent } from './load-content.ts';
import { moduleCards } from './module-card.ts';
import { moduleView } from './module-view.ts';

const { content } = await loadContent(GOOD_FOLDER, { today: TODAY });

describe('what pages are given of the content', () => {
	it('names the people of a story in the language of the page', () => {
		expect(moduleView(content, 'the-call', 'hi')?.characters.map(({ name }) => name)).toEqual([
			'सलमा',
			'एजेंट'
		]);
	});

	it('brings every cited fact and helpline along', () => {
		const view = moduleView(content, 'the-call', 'en');
		expect(view?.citations['B3-9']).toMatchObject({ kind: 'fact', asOf: '2026-01-05' });
		expect(view?.citations['A-IN-2']).toMatchObject({ helpline: { number: '1098' } });
	});

	it('knows nothing of a module that does not exist', () => {
		expect(moduleView(content, 'another', 'en')).toBeNull();
	});

	it('gives the items of one form in the order of the instrument', () => {
		const instrument = findInstrument(content, 'the-call');
		const shown = instrument === undefined ? null : instrumentShown(content, instrument, 'en');
		const items = shown === null ? [] : itemsAsked(shown, 'B', null);
		expect(items.map(({ id, kind, options }) => [id, kind, options.length])).toEqual([
			['licence-b', 'choice', 3],
			['trust', 'attitude', 4]
		]);
	});

	it('hashes what was shown: the same for the same language, another for another', () => {
		const [module] = content.modules;
		if (module === undefined) throw new Error('The good content has a module.');
		expect(contentHash(module, 'en')).toMatch(/^[0-9a-f]{16}$/);
		expect(contentHash(module, 'en')).toBe(moduleView(content, 'the-call', 'en')?.content);
		expect(contentHash(module, 'hi')).not.toBe(contentHash(module, 'en'));
	});

	it('lists modules by their titles', () => {
		expect(moduleCards(content, 'hi').map(({ slug, title }) => [slug, title])).toEqual([
			['the-call', 'फ़ोन आया']
		]);
	});
});
