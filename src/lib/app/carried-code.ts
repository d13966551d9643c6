import { drawCode, type DrawnCode } from '#lib/adapters/transfer/draw-code.ts';
import type { StationId } from '#lib/domain/journey/index.ts';
import { carryAddress } from '#lib/domain/kiosk/index.ts';
import type { Locale } from '#lib/domain/shared/index.ts';

export interface CarriedCode {
	readonly code: DrawnCode;
	/** What is in it, to be read by those who have no camera. */
	readonly address: string;
}

/** The code that opens the same story on a visitor's phone; `null` where no other phone can reach it. */
export function carriedCode(
	publicOrigin: string | null,
	locale: Locale,
	story: StationId
): CarriedCode | null {
	const address = carryAddress(publicOrigin, location.origin, locale, story);
	return address === null ? null : { code: drawCode(address), address };
}
