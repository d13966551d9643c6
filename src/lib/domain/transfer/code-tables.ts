import type { AgeBand, Gender, Setting, Wave } from '../outcome/index.ts';
import type { AskedForm } from '../quiz/index.ts';
import type { Locale } from '../shared/index.ts';

/**
 * Words that a packed record says by their place in these lists. They are part of the format: append, and never
 * change the order. A word that is in no list makes its record travel as JSON, larger and just as whole.
 */
export const WAVE_CODES: readonly Wave[] = ['baseline', 'endline', 'followup', 'late'];
export const FORM_CODES: readonly AskedForm[] = ['A', 'B', 'AB', 'BA'];
export const SETTING_CODES: readonly Setting[] = ['own', 'shared', 'kiosk', 'group'];
export const LOCALE_CODES: readonly Locale[] = ['en', 'hi', 'bn', 'ne', 'ur'];
export const GENDER_CODES: readonly Gender[] = ['girl-woman', 'boy-man', 'another'];
export const AGE_CODES: readonly AgeBand[] = ['under-14', '14-17', '18-24', '25-39', '40-plus'];

/** Bits that hold a place in any of them, with room to append. */
export const CODE_BITS = 5;

/** Four bits say an option: a letter up to `l`, one of the two below, or that its name stands in the string table. */
export const OPTION_LETTERS = 'abcdefghijkl';
export const DONT_KNOW_CODE = 12;
export const SKIPPED_CODE = 13;
export const NAMED_OPTION_CODE = 14;
