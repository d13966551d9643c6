import { describe, expect, it } from 'vitest';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { classNotes } from './class-notes.ts';
import { siteContent } from './site-content.ts';

const content = await siteContent();

describe('the notes of whoever leads a class', () => {
	it.each(LOCALES)('are found in every card in %s, each in its place', (locale) => {
		for (const { manifest } of content.modules) {
			const notes = classNotes(content, manifest.slug, locale);
			const source = classNotes(content, manifest.slug, 'en');
			for (const part of ['before', 'questions', 'told', 'after'] as const) {
				expect(notes[part]?.parts.length, `${manifest.slug} ${part}`).toBeGreaterThan(0);
				expect(notes[part]?.parts.map(({ kind }) => kind)).toEqual(
					source[part]?.parts.map(({ kind }) => kind)
				);
			}
		}
	});

	it('are none for a module that has no card', () => {
		expect(classNotes(content, 'another', 'en')).toEqual({
			before: null,
			questions: null,
			told: null,
			after: null
		});
	});
});
