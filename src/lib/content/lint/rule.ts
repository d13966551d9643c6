import type { Character, Fact, Helpline, IsoDate } from '#lib/domain/catalogue/index.ts';
import type { Locale } from '#lib/domain/shared/index.ts';
import type { ItemSetSource, ModuleSource } from '../module-source.ts';
import type { Lexicon } from '../narration/lexicon.ts';
import type { Problem } from '../problem.ts';
import type { PlacedText } from './texts.ts';

/** One idea of what is wrong with a module; a pure function with a file and a test of its own. */
export type Rule = (module: ModuleSource, context: LintContext) => readonly Problem[];

/** A rule that asks of a module no more than its texts and items: instruments with items of their own keep it too. */
export type ItemRule = (set: ItemSetSource, context: LintContext) => readonly Problem[];

/** The same of one text, wherever it stands: stories, cards and tools are read alike. */
export type TextRule = (place: PlacedText, context: LintContext) => readonly Problem[];

/** What a module may refer to. */
export interface LintContext {
	readonly today: IsoDate;
	readonly facts: ReadonlyMap<string, Fact>;
	readonly helplines: ReadonlyMap<string, Helpline>;
	readonly cast: ReadonlyMap<string, Character>;
	readonly lexicons: ReadonlyMap<Locale, Lexicon>;
	readonly pictures: PictureNames;
	readonly pronounce: Pronounce | null;
}

/** Closed lists of the drawing kit. */
export interface PictureNames {
	readonly backdrops: readonly string[];
	readonly props: readonly string[];
	readonly pictograms: readonly string[];
	/** For each key of a look, the values that it may have. */
	readonly looks: Readonly<Record<string, readonly string[]>>;
}

/** Phonemes as espeak-ng prints them: `__` parts spelled letters, `(en)` tells a switch of language. */
export type Pronounce = (text: string, locale: Locale) => string;
