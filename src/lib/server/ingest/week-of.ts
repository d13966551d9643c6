import { isoWeekOf } from '#lib/domain/outcome/index.ts';
import type { IsoWeek } from '#lib/domain/shared/index.ts';

/** In UTC: a week is all that is told, and a border of a day moves nobody far. */
export function weekOf(date: Date): IsoWeek {
	return isoWeekOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
