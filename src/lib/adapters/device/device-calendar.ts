import type { Calendar } from '#lib/domain/kiosk/index.ts';

/** The day by the box's own calendar, where it stands. */
export const deviceCalendar: Calendar = {
	today: () => {
		const now = new Date();
		const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
		return parts.map((part) => String(part).padStart(2, '0')).join('-');
	}
};
