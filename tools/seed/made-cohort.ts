import { COHORT_ALPHABET } from '#lib/domain/outcome/index.ts';
import type { HubCohort } from '#lib/server/store/cohorts.ts';

/** Numbers from 0 up to 1. */
export type Random = () => number;

const DISTRICTS = 60;
const PROGRAMMES = [
	['school', 0.55],
	['pre-departure', 0.25],
	['family', 0.1],
	['internal-migrants', 0.07],
	['first-responders', 0.03]
] as const;
const COUNTRIES = [
	['in', 0.45],
	['np', 0.2],
	['bd', 0.2],
	['pk', 0.15]
] as const;
const WEEKS = 96;

/** A cohort as there are many: some districts have dozens, some one. The same number makes the same cohort. */
export function madeCohort(number: number, random: Random): HubCohort {
	const week = Math.floor(random() * WEEKS);
	return {
		code: codeOf(number),
		programme: pick(PROGRAMMES, random),
		country: pick(COUNTRIES, random),
		way: 'token',
		created: weekNumber(week),
		name: null,
		district: `District ${String(1 + Math.floor(DISTRICTS * random() ** 2)).padStart(2, '0')}`,
		tokenHash: null,
		takes: true
	};
}

/** 5 to 300 people, most of them 15 to 60. */
export function classSize(random: Random): number {
	const bell = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
	return Math.round(Math.min(300, Math.max(5, Math.exp(3.9 + 0.65 * bell))));
}

/** Weeks from the first of 2025. */
export function weekNumber(week: number): `${number}-W${number}` {
	const [year, rest] = [2025 + Math.floor(week / 52), week % 52];
	const written = `${String(year)}-W${String(rest + 1).padStart(2, '0')}`;
	return isWeek(written) ? written : '2025-W01';
}

function isWeek(text: string): text is `${number}-W${number}` {
	return /^\d{4}-W\d\d$/.test(text);
}

function pick<const Name>(
	shares: readonly (readonly [Name, number])[],
	random: Random
): Name | null {
	let left = random();
	for (const [name, share] of shares) {
		left -= share;
		if (left < 0) return name;
	}
	return shares[0]?.[0] ?? null;
}

function codeOf(number: number): string {
	let [code, left] = ['', number];
	for (let n = 0; n < 8; n++) {
		code = COHORT_ALPHABET.charAt(left % 32) + code;
		left = Math.floor(left / 32);
	}
	return code;
}
