import type {
	CohortCode,
	InstrumentId,
	IsoWeek,
	ItemId,
	Locale,
	OptionId,
	Uuid
} from '../shared/index.ts';
import type { AskedForm } from '../quiz/index.ts';

export const WAVES = ['baseline', 'endline', 'followup', 'late'] as const;
export type Wave = (typeof WAVES)[number];

export const SETTINGS = ['own', 'shared', 'kiosk', 'group'] as const;
export type Setting = (typeof SETTINGS)[number];

export const AGE_BANDS = ['under-14', '14-17', '18-24', '25-39', '40-plus'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

export const GENDERS = ['girl-woman', 'boy-man', 'another'] as const;
export type Gender = (typeof GENDERS)[number];

/**
 * One anonymous, append-only record: who took which form of which instrument version, at which wave, and
 * the answers. Whether an answer was right is not stored: it is derived from item id and version, so that a
 * wrong key can be mended later.
 */
export interface Outcome {
	/** Random, made on the device; the key for idempotence. */
	readonly id: Uuid;
	/** 2: with a sealed code. Without one a record stays readable to every older Safar. */
	readonly schema: 1 | 2;
	/** `null`: open use, in no cohort. */
	readonly cohort: CohortCode | null;
	readonly instrument: {
		readonly id: InstrumentId;
		readonly version: number;
		readonly form: AskedForm;
	};
	readonly wave: Wave;
	readonly setting: Setting;
	readonly locale: Locale;
	/** Never a time of day, never a date. */
	readonly week: IsoWeek;
	readonly about?: {
		readonly ageBand?: AgeBand;
		readonly gender?: Gender;
		/** ISO 3166-2, nothing finer: `IN-BR`. */
		readonly origin?: string;
	};
	/** Keyed hash, meaningful inside one cohort only: 22 characters of base64url (16 bytes). */
	readonly link?: string;
	/** Sealed parts of a ticket or a self-made code, until they are matched and deleted; never beside `link`. */
	readonly code?: string;
	/** A `signs` item has one entry for each card that was ticked. */
	readonly answers: readonly Answer[];
	/** Hash of the content that was shown. */
	readonly content: string;
}

export interface Answer {
	readonly item: ItemId;
	readonly version: number;
	readonly option: OptionId | 'dont-know' | 'skipped';
}
