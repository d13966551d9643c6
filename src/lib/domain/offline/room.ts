/** Left free on the phone, so that answers can always be written. */
const RESERVE_BYTES = 5_000_000;

export interface StorageFigures {
	readonly usedBytes: number;
	/** What the browser grants to this site, not what is free on the phone. */
	readonly quotaBytes: number;
	/** Whether the browser promised not to clear it by itself. */
	readonly persisted: boolean;
}

/** Whether a download fits; unknown figures (null) are no reason to refuse it. */
export function hasRoomFor(bytes: number, figures: StorageFigures | null): boolean {
	if (figures === null) return true;
	return figures.usedBytes + bytes + RESERVE_BYTES <= figures.quotaBytes;
}
