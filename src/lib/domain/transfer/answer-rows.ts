import type { Outcome } from '../outcome/index.ts';

/** A cell of a table that leaves Safar: the same in CSV, in a spreadsheet and on the screen. */
export type Cell = string | number;

/**
 * Columns of the table of answers, one row for each entry of a record. The names are part of the format: `CsvRecords`
 * reads them back, and people's scripts know them. Append only.
 */
export const ANSWER_COLUMNS = [
	'outcome',
	'schema',
	'cohort',
	'instrument',
	'instrument_version',
	'form',
	'wave',
	'setting',
	'language',
	'week',
	'about',
	'age_band',
	'gender',
	'origin',
	'link',
	'content',
	'answers',
	'answer',
	'item',
	'item_version',
	'option'
] as const;

/** Says that the person was asked about themselves, whatever they skipped. */
export const ABOUT_ASKED = 'asked';

/** The rows of one record. Nothing of it is left out, so that the table can be turned back into records. */
export function answerRows(outcome: Outcome): readonly (readonly Cell[])[] {
	const { about, instrument } = outcome;
	const head = [
		outcome.id,
		outcome.schema,
		outcome.cohort ?? '',
		instrument.id,
		instrument.version,
		instrument.form,
		outcome.wave,
		outcome.setting,
		outcome.locale,
		outcome.week,
		about === undefined ? '' : ABOUT_ASKED,
		about?.ageBand ?? '',
		about?.gender ?? '',
		about?.origin ?? '',
		outcome.link ?? '',
		outcome.content,
		outcome.answers.length
	];
	return outcome.answers.map(({ item, version, option }, place) => [
		...head,
		place + 1,
		item,
		version,
		option
	]);
}
