import { expect, it } from 'vitest';
import { packsAhead } from './serve-safar.ts';

it('makes the voices of the interface and the first module before anybody asks', () => {
	const ahead = packsAhead(undefined);
	expect(['common', 'the-offer', 'the-offer.questions', 'the-offer.more'].every(ahead)).toBe(true);
	expect(ahead('same-road')).toBe(false);
});

it('makes all of them, or none, when told so', () => {
	expect(packsAhead('all')('same-road')).toBe(true);
	expect(packsAhead('asked')('common')).toBe(false);
});
