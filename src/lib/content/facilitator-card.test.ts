import { describe, expect, it } from 'vitest';
import { GOOD_FOLDER, TODAY } from '#tests/content/content-kit.ts';
import { facilitatorCard } from './facilitator-card.ts';
import { loadContent } from './load-content.ts';

const { content } = await loadContent(GOOD_FOLDER, { today: TODAY });

describe('the card for whoever is in the room', () => {
	const card = facilitatorCard(content, 'the-call', 'en');

	it('has the sections of its file under their headings', () => {
		expect(card?.title).toBe('The call');
		expect(card?.sections.map(({ title }) => title)).toEqual([
			'Before you start',
			'After the story'
		]);
		expect(card?.sections.every(({ parts }) => parts.length > 0)).toBe(true);
	});

	it('names each source once, with its date, and says which words rest on it', () => {
		const titles = card?.sources.map(({ title, date }) => `${title} ${String(date)}`) ?? [];
		expect(new Set(titles).size).toBe(titles.length);
		const refs =
			card?.sections
				.flatMap(({ parts }) => parts)
				.flatMap((part) => (part.kind === 'list' ? part.points : [part.said]))
				.flatMap((said) => said.refs) ?? [];
		expect([...new Set(refs)].sort((a, b) => a - b)).toEqual(titles.map((_, place) => place + 1));
		expect(titles.length).toBeGreaterThan(0);
	});

	it('is none for a module or a language that has no card', () => {
		expect(facilitatorCard(content, 'another', 'en')).toBeNull();
	});
});
