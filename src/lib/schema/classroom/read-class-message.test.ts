import { describe, expect, it } from 'vitest';
import type { ClassMessage } from '#lib/domain/classroom/index.ts';
import { readClassMessage } from './read-class-message.ts';

const shown = {
	module: 'the-offer',
	scene: 'hotel',
	beat: 2,
	phase: 'voting',
	voice: 'silent',
	sound: true,
	blank: false,
	offered: ['hotel.c1', 'hotel.c2'],
	marked: null,
	counts: [3, 4],
	thinking: null
} as const;

describe('what one window says to another', () => {
	it.each<ClassMessage>([
		{ kind: 'shown', shown },
		{ kind: 'hello', module: 'the-offer' },
		{ kind: 'gone', module: 'the-offer' },
		{ kind: 'act', module: 'the-offer', act: { kind: 'next' } },
		{ kind: 'act', module: 'the-offer', act: { kind: 'take', place: 1 } },
		{ kind: 'act', module: 'the-offer', act: { kind: 'count', place: 1, by: -1 } }
	])('is read as it was said: $kind', (message) => {
		expect(readClassMessage(structuredClone(message))).toEqual(message);
	});

	it.each([
		null,
		'next',
		{ kind: 'act', module: 'the-offer', act: { kind: 'erase' } },
		{ kind: 'act', module: 'the-offer', act: { kind: 'take', place: -1 } },
		{ kind: 'shown', shown: { ...shown, counts: [1.5] } },
		{ kind: 'shown', shown: { ...shown, phase: 'elsewhere' } }
	])('is nothing when it is none of ours (%j)', (said) => {
		expect(readClassMessage(said)).toBeNull();
	});
});
