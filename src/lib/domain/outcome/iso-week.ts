import type { IsoWeek } from '../shared/index.ts';

/**
 * The ISO 8601 week of a calendar day: weeks start on Monday and belong to the year that holds their
 * Thursday, so that 29 December may lie in week 1 of the next year and 3 January in week 53 of the last.
 * `month` is 1 to 12, `day` 1 to 31. Proleptic Gregorian calendar.
 */
export function isoWeekOf(year: number, month: number, day: number): IsoWeek {
	const thursday = thursdayOfWeek(dayNumber(year, month, day));
	const yearOfWeek =
		[year + 1, year].find((candidate) => dayNumber(candidate, 1, 1) <= thursday) ?? year - 1;
	const week = Math.floor((thursday - dayNumber(yearOfWeek, 1, 1)) / 7) + 1;
	const written = `${String(yearOfWeek).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
	return isIsoWeek(written) ? written : `${yearOfWeek}-W${week}`;
}

/** `2026-W47`: four digits, `-W`, 01 to 53. */
export function isIsoWeek(value: string): value is IsoWeek {
	return /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/.test(value);
}

/** Monday is 0. Day 0 of `dayNumber` (1 January 1970) was a Thursday. */
function thursdayOfWeek(days: number): number {
	const weekday = (((days + 3) % 7) + 7) % 7;
	return days - weekday + 3;
}

/** Days since 1 January 1970 (the "days from civil" method of Howard Hinnant, years beginning in March). */
function dayNumber(year: number, month: number, day: number): number {
	const marchYear = month <= 2 ? year - 1 : year;
	const monthFromMarch = (month + 9) % 12;
	const era = Math.floor(marchYear / 400);
	const yearOfEra = marchYear - era * 400;
	const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
	const dayOfEra =
		yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return era * 146097 + dayOfEra - 719468;
}

/** The month of the week's Thursday, `2026-11`: a week that two months share belongs to one of them. */
export function monthOfWeek(week: IsoWeek): string {
	const [year, number] = [Number(week.slice(0, 4)), Number(week.slice(6))];
	const thursday = thursdayOfWeek(dayNumber(year, 1, 4)) + 7 * (number - 1);
	let month = 12;
	while (month > 1 && dayNumber(year, month, 1) > thursday) month--;
	return `${week.slice(0, 4)}-${String(month).padStart(2, '0')}`;
}

/** The quarter of the week's Thursday, `2026-Q4`. */
export function quarterOfWeek(week: IsoWeek): string {
	const month = Number(monthOfWeek(week).slice(5));
	return `${week.slice(0, 4)}-Q${Math.ceil(month / 3)}`;
}
