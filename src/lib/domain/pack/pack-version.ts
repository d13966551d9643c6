import type { IsoDate } from '../catalogue/index.ts';

/** The day on which a pack was made and its number of that day: `2026-11-22.1`. */
export type PackVersion = string;

export const PACK_VERSION = /^(\d{4}-\d{2}-\d{2})\.([1-9]\d{0,3})$/;

/**
 * Negative when `a` is older. By day, then by number as a number: `.10` comes after `.9`. What is no version is older
 * than every version, so that it can never take the place of one.
 */
export function compareVersions(a: PackVersion, b: PackVersion): number {
	const [dayA, numberA] = partsOf(a);
	const [dayB, numberB] = partsOf(b);
	if (dayA !== dayB) return dayA < dayB ? -1 : 1;
	return numberA - numberB;
}

/** The version of a pack that is made on `day` beside those that exist. */
export function nextVersion(day: IsoDate, existing: readonly PackVersion[]): PackVersion {
	const numbers = existing.map(partsOf).flatMap(([its, number]) => (its === day ? [number] : []));
	return `${day}.${Math.max(0, ...numbers) + 1}`;
}

function partsOf(version: PackVersion): readonly [day: string, number: number] {
	const [, day = '', number = '0'] = PACK_VERSION.exec(version) ?? [];
	return [day, Number(number)];
}
