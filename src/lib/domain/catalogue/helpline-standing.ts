import type { Helpline } from './fact.ts';
import type { IsoDate } from './module.ts';

/**
 * How far a number may be trusted on a given day.
 * `called`: a person called it in the last 90 days. `recheck`: that was longer ago.
 * `source`: nobody has called; a source of the last two years gives it. `old`: an older one does.
 */
export type HelplineStanding = 'called' | 'recheck' | 'source' | 'old';

/** Helplines in South Asia were renumbered and merged more than once since 2021: reviewed every 90 days. */
const CALL_HOLDS_DAYS = 90;
const SOURCE_HOLDS_DAYS = 730;
const DAY_MS = 86_400_000;

/** @param today so that a page that was kept on a phone for months judges by the day on which it is read */
export function helplineStanding(
	{ verifiedOn, asOf }: Pick<Helpline, 'verifiedOn' | 'asOf'>,
	today: IsoDate
): HelplineStanding {
	if (verifiedOn !== null) {
		return daysBetween(verifiedOn, today) <= CALL_HOLDS_DAYS ? 'called' : 'recheck';
	}
	return daysBetween(asOf, today) <= SOURCE_HOLDS_DAYS ? 'source' : 'old';
}

function daysBetween(from: IsoDate, to: IsoDate): number {
	return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}
