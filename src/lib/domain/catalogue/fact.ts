import type { FactId, Locale } from '../shared/index.ts';
import type { IsoDate } from './module.ts';

/** `low` is kept for the record and refused by the linter wherever it is cited. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export type Translated = Readonly<Partial<Record<Locale, string>>>;

export interface Source {
	readonly title: string;
	/** Date on the page or document; `null` where it bears none. */
	readonly date: IsoDate | null;
}

/** One claim, with where it comes from and until when it may be shown. */
export interface Fact {
	readonly id: FactId;
	/** The claim in plain words, as the "why" button says it. */
	readonly text: Translated;
	readonly sources: readonly [Source, ...Source[]];
	/** The day for which the claim is known to hold. */
	readonly asOf: IsoDate;
	readonly confidence: Confidence;
	/** From this day on it is not shown as good. */
	readonly expires: IsoDate;
}

/** A service that can be reached. Cited by its id like a fact. */
export interface Helpline {
	readonly id: FactId;
	/** ISO 3166-1 in lower case. */
	readonly country: string;
	/** As it is dialled inside the country, digits in groups: `112`, `1800-11-3090`. */
	readonly number: string;
	readonly fromAbroad: string | null;
	readonly kind: HelplineKind;
	/** Place on the help screen: 1 first; `null`: kept in the registry, not shown (at most four are shown). */
	readonly order: number | null;
	readonly cost: 'free' | 'paid' | 'unknown';
	/** `24x7` or plain words such as `08:00-19:00`; `null`: not known, hours vary. */
	readonly hours: string | null;
	/** ISO 639-1 codes; empty: not known. */
	readonly languages: readonly string[];
	/** Who answers, in plain words. */
	readonly who: Translated;
	readonly sources: readonly [Source, ...Source[]];
	/** Date of the newest source. */
	readonly asOf: IsoDate;
	/** Day on which a person called it and it answered; `null`: nobody has. */
	readonly verifiedOn: IsoDate | null;
	readonly confidence: Confidence;
}

export const HELPLINE_KINDS = [
	'emergency',
	'child',
	'women',
	'migrant',
	'railway',
	'cyber',
	'legal'
] as const;
export type HelplineKind = (typeof HELPLINE_KINDS)[number];
