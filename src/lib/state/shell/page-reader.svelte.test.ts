import { beforeEach, describe, expect, test } from 'vitest';
import { FakeNarration } from '#tests/support/fake-narration.ts';
import { PageReader } from './page-reader.svelte.ts';

let voice: FakeNarration;
let reader: PageReader;

beforeEach(() => {
	voice = new FakeNarration();
	reader = new PageReader(
		() => ({ police: 'clip-1', child: 'clip-2' }),
		() => voice
	);
});

describe('a text that is touched', () => {
	test('is read, and told to be sounding until it ends', () => {
		reader.toggle('police');
		expect([voice.speaking, reader.sounding]).toEqual(['clip-1', 'police']);
		voice.ends();
		expect(reader.sounding).toBeNull();
	});

	test('falls silent when it is touched again', () => {
		reader.toggle('police');
		reader.toggle('police');
		expect([voice.speaking, reader.sounding]).toEqual([null, null]);
	});

	test('takes the place of what sounded before', () => {
		reader.toggle('police');
		reader.toggle('child');
		expect([voice.speaking, reader.sounding]).toEqual(['clip-2', 'child']);
	});

	test('that has no clip ends the voice and starts none', () => {
		reader.toggle('police');
		reader.toggle('other');
		expect([voice.speaking, reader.sounding]).toEqual([null, null]);
		expect(reader.canRead('other')).toBe(false);
	});
});
