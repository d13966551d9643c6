import type { StorageFigures } from './room.ts';

/** Answers of a class take a few hundred kilobytes; below this, voices are to be taken off the phone. */
const TIGHT_BYTES = 30_000_000;
const TIGHT_SHARE = 0.9;

/** Whether room gets short, told before an answer could be lost. Unknown figures (null) say nothing. */
export function isRoomTight(figures: StorageFigures | null): boolean {
	if (figures === null || figures.quotaBytes === 0) return false;
	const { usedBytes, quotaBytes } = figures;
	return quotaBytes - usedBytes < TIGHT_BYTES || usedBytes / quotaBytes > TIGHT_SHARE;
}
