import { expect, it } from 'vitest';
import { isRoomTight } from './room-left.ts';

it.each([
	[{ usedBytes: 10_000_000, quotaBytes: 1_000_000_000, persisted: true }, false],
	[{ usedBytes: 950_000_000, quotaBytes: 1_000_000_000, persisted: true }, true],
	[{ usedBytes: 25_000_000, quotaBytes: 50_000_000, persisted: false }, true],
	[null, false]
])('says whether room is short: %j', (figures, tight) => {
	expect(isRoomTight(figures)).toBe(tight);
});
