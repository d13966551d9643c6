import type { Outcome } from '../outcome/index.ts';
import type { BitReader, BitWriter } from './bits.ts';
import { Unreadable } from './bits.ts';
import { CODE_BITS, FORM_CODES, LOCALE_CODES, SETTING_CODES, WAVE_CODES } from './code-tables.ts';
import type { StringTable } from './string-table.ts';

/** What the outcomes of one sitting have in common; a batch writes each such head once. */
export type OutcomeSetting = Pick<
	Outcome,
	'cohort' | 'instrument' | 'wave' | 'setting' | 'locale' | 'week' | 'content'
>;

const FORM_BITS = 2;
const YEAR_BITS = 14;
const WEEK_BITS = 6;

export function settingOf(outcome: Outcome): OutcomeSetting {
	const { cohort, instrument, wave, setting, locale, week, content } = outcome;
	return { cohort, instrument, wave, setting, locale, week, content };
}

export function stringsOfSetting({ cohort, instrument, content }: OutcomeSetting): string[] {
	return [...(cohort === null ? [] : [cohort]), instrument.id, content];
}

export function writeSetting(bits: BitWriter, head: OutcomeSetting, strings: StringTable): void {
	const { cohort, instrument, wave, setting, locale, week, content } = head;
	bits.write(cohort === null ? 0 : 1, 1);
	if (cohort !== null) bits.writeCount(strings.placeOf(cohort));
	bits.writeCount(strings.placeOf(instrument.id));
	bits.writeCount(instrument.version);
	bits.write(FORM_CODES.indexOf(instrument.form), FORM_BITS);
	bits.write(WAVE_CODES.indexOf(wave), CODE_BITS);
	bits.write(SETTING_CODES.indexOf(setting), CODE_BITS);
	bits.write(LOCALE_CODES.indexOf(locale), CODE_BITS);
	bits.write(Number(week.slice(0, 4)), YEAR_BITS);
	bits.write(Number(week.slice(6)), WEEK_BITS);
	bits.writeCount(strings.placeOf(content));
}

/** Judged by no gate yet: the fields hold what the bits say, known or not. */
export function readSetting(bits: BitReader, strings: readonly string[]): object {
	return {
		cohort: bits.read(1) === 0 ? null : nameAt(strings, bits.readCount()),
		instrument: {
			id: nameAt(strings, bits.readCount()),
			version: bits.readCount(),
			form: FORM_CODES[bits.read(FORM_BITS)]
		},
		wave: WAVE_CODES[bits.read(CODE_BITS)],
		setting: SETTING_CODES[bits.read(CODE_BITS)],
		locale: LOCALE_CODES[bits.read(CODE_BITS)],
		week: `${padded(bits.read(YEAR_BITS), 4)}-W${padded(bits.read(WEEK_BITS), 2)}`,
		content: nameAt(strings, bits.readCount())
	};
}

export function nameAt(strings: readonly string[], place: number): string {
	const name = strings[place];
	if (name === undefined) throw new Unreadable('a name is missing');
	return name;
}

function padded(value: number, width: number): string {
	return String(value).padStart(width, '0');
}
