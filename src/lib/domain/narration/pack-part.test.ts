import { describe, expect, it } from 'vitest';
import { narrationKey } from './narration-keys.ts';
import { packOf, packsFor, PACK_PARTS, partOf } from './pack-part.ts';

describe('the packs of a module', () => {
	it('leave a story with all that sounds by itself, and nothing else', () => {
		const keys = [
			narrationKey.storyTitle,
			narrationKey.storySummary,
			narrationKey.contentNote,
			narrationKey.sceneTitle('ask'),
			'ask.1',
			'ask.q1',
			'ask.c2',
			'ask.take',
			'ask.t1'
		];
		expect(keys.map(partOf)).toEqual(keys.map(() => 'story'));
	});

	it('hold its items apart, and what is said only when it is asked for', () => {
		expect(partOf(narrationKey.itemPrompt('papers-a'))).toBe('questions');
		expect(partOf(narrationKey.itemOption('papers-a', 'b'))).toBe('questions');
		expect(partOf(narrationKey.fact('B3-9'))).toBe('more');
		expect(partOf('ask.alt')).toBe('more');
	});

	it('have names that no other module can have', () => {
		const names = PACK_PARTS.map((part) => packOf('the-offer', part));
		expect(names).toEqual(['the-offer', 'the-offer.questions', 'the-offer.more']);
	});

	it('are all wanted by every page, each page beginning with what it says itself', () => {
		expect(packsFor('the-offer', 'story')).toEqual([
			'the-offer',
			'common',
			'the-offer.questions',
			'the-offer.more'
		]);
		expect(packsFor('the-offer', 'questions')[0]).toBe('the-offer.questions');
		expect([...packsFor('the-offer', 'questions')].sort()).toEqual(
			[...packsFor('the-offer', 'story')].sort()
		);
	});
});
