import type { ToldCounts } from '#lib/domain/kiosk/index.ts';

/**
 * Counts as lines that a person and a program can read, in no language: `visit hi 12`, `answer visa-a 1 b 5`. What
 * is withheld on the screen is withheld here: `answer visa-a 1 few`.
 */
export function countsText(told: ToldCounts, version: string): string {
	return [
		`safar-kiosk 1`,
		`version ${version}`,
		`since ${told.since}`,
		...told.visits.map(({ locale, count }) => `visit ${locale} ${count}`),
		`help ${told.help}`,
		...told.stories.flatMap(({ story, starts, finishes }) => [
			`start ${story} ${starts}`,
			`finish ${story} ${finishes}`
		]),
		...told.items.flatMap(({ item, version: of, options }) =>
			options === null
				? [`answer ${item} ${of} few`]
				: options.map(({ option, count }) => `answer ${item} ${of} ${option} ${count}`)
		)
	].join('\n');
}
