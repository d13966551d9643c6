import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { ALL_MESSAGES } from '#lib/i18n/all-messages.ts';
import type { Locale } from '#lib/domain/shared/index.ts';

/** A font file of ours: cut out of a larger one, so that a phone on a slow line fetches less. */
export interface Subset {
	/** In `src/lib/ui/styles/fonts/`. The word `nastaliq` in a name puts it on the shelf of Urdu alone. */
	readonly file: string;
	readonly source: string;
	readonly text: string;
}

const { resolve } = createRequire(import.meta.url);

/**
 * Letters, marks, digits and signs that Urdu writes, also in names and quotations from Arabic. The whole font
 * knows Arabic, Persian, Pashto and Kashmiri as well: 159 kB, of which these are 111.
 */
export const URDU_SIGNS =
	'ءآأؤئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھۂۃیےۓةىيك' +
	'ًٌٍَُِّْٰٖٗٔ' +
	'۰۱۲۳۴۵۶۷۸۹0123456789' +
	'۔،؟؛٪٫٬!:.,()[]«»“”‘’"\'-–—/…%+' +
	'\u0020\u00a0\u200c\u200d\u200e\u200f';

/** What the choice of languages says in each language: nobody has chosen one yet, and no page may need four fonts. */
function firstWords(...locales: readonly Locale[]): string {
	return locales
		.map((locale) => ALL_MESSAGES[locale])
		.flatMap((words) => [words['language.own.name'], words['exit.leave.label']])
		.join(' ');
}

export const SUBSETS: readonly Subset[] = [
	{
		file: 'nastaliq-urdu-400.woff2',
		source: '@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-400-normal.woff2',
		text: URDU_SIGNS
	},
	{
		file: 'first-words-hi-ne.woff2',
		source:
			'@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-700-normal.woff2',
		text: firstWords('hi', 'ne')
	},
	{
		file: 'first-words-bn.woff2',
		source: '@fontsource/noto-sans-bengali/files/noto-sans-bengali-bengali-700-normal.woff2',
		text: firstWords('bn')
	},
	{
		file: 'first-words-ur.woff2',
		source: '@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-400-normal.woff2',
		text: firstWords('ur')
	}
];

export const FONT_FOLDER = 'src/lib/ui/styles/fonts';

export async function cut({ source, text }: Subset): Promise<Buffer> {
	return subsetFont(await readFile(resolve(source)), text, { targetFormat: 'woff2' });
}
