import { expect, it } from 'vitest';
import { hasRoomFor } from './room.ts';

const figures = { usedBytes: 10_000_000, quotaBytes: 20_000_000, persisted: false };

it('takes a pack that leaves room for answers', () => {
	expect(hasRoomFor(1_000_000, figures)).toBe(true);
});

it('refuses a pack that would leave no room for answers', () => {
	expect(hasRoomFor(6_000_000, figures)).toBe(false);
});

it('tries when the phone does not say how much room there is', () => {
	expect(hasRoomFor(1_000_000, null)).toBe(true);
});
