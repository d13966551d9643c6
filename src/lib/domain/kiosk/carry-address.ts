import type { StationId } from '../journey/index.ts';
import type { Locale } from '../shared/index.ts';

/** Addresses that mean "this very box" and lead nowhere from another phone. */
const OWN_BOX = /^https?:\/\/(?:localhost|[\w-]+\.localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/;

/**
 * The address under which a visitor finds the same story on their own phone, for the code that they take along.
 *
 * @param publicOrigin where Safar stands on the network, as its builder said; `null`: nobody said
 * @param origin of the page that the kiosk shows
 * @returns `null` where the kiosk stands alone: a code that leads nowhere is worse than none
 */
export function carryAddress(
	publicOrigin: string | null,
	origin: string,
	locale: Locale,
	story: StationId
): string | null {
	const from = publicOrigin ?? origin;
	if (OWN_BOX.test(from)) return null;
	return `${from.replace(/\/$/, '')}/${locale}/learn/${story}/`;
}
