import type { Plugin } from 'vite';

const NEVER = '() => { throw new Error("Messages of Safar hold no skeletons.") }';

/** Parts of the message reader that serve skeletons alone (`{at, time, ::jmm}`), and what stands for them. */
const UNUSED: readonly (readonly [file: RegExp, code: string])[] = [
	[
		/@formatjs[/\\]icu-messageformat-parser[/\\]lib[/\\]time-data\.generated\.js$/u,
		'export const timeData = { "001": ["H"] };'
	],
	[
		/@formatjs[/\\]icu-skeleton-parser[/\\]lib[/\\]number\.js$/u,
		`export const parseNumberSkeletonFromString = ${NEVER}; export const parseNumberSkeleton = ${NEVER};`
	],
	[
		/@formatjs[/\\]icu-skeleton-parser[/\\]lib[/\\]date-time\.js$/u,
		`export const parseDateTimeSkeleton = ${NEVER};`
	]
];

/**
 * Leaves what reads skeletons out of what every page fetches first: 2 kB of 60. No message holds one, which a test
 * keeps true: times are told nowhere, and numbers come formatted by `i18n/formats`.
 */
export function noSkeletons(): Plugin {
	return {
		name: 'safar:no-skeletons',
		enforce: 'pre',
		load: (id) => UNUSED.find(([file]) => file.test(id))?.[1] ?? null
	};
}

/** Whether a message holds a skeleton, or a time or date in any style. */
export function holdsSkeleton(message: string): boolean {
	return /\{\s*\w+\s*,\s*(?:time\b|date\b|number\s*,\s*::)/u.test(message);
}
