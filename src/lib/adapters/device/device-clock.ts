import { isoWeekOf } from '#lib/domain/outcome/index.ts';
import type { Clock } from '#lib/domain/shared/index.ts';

/** The week by the phone's own calendar, where the person is. */
export const deviceClock: Clock = {
	week: () => {
		const today = new Date();
		return isoWeekOf(today.getFullYear(), today.getMonth() + 1, today.getDate());
	}
};
