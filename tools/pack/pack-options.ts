import { parseArgs } from 'node:util';
import { CLIP_FORMATS, type ClipFormat } from '#lib/domain/narration/index.ts';
import { isLocale, LOCALES, type Locale } from '#lib/domain/shared/index.ts';

export interface PackOptions {
	/** Languages that have their voices inside; empty: none at all. */
	readonly locales: readonly Locale[];
	/** Modules, tools or instruments whose voices are inside, by slug; `null`: all of them. */
	readonly modules: readonly string[] | null;
	readonly formats: readonly ClipFormat[];
	/** Folder that holds the packs. */
	readonly out: string;
	readonly zip: boolean;
	/** With the `.br` and `.gz` copies that some servers can send. */
	readonly precompressed: boolean;
	/** File of the private key; `null`: not signed, no kiosk takes it. */
	readonly key: string | null;
}

export const PACK_USAGE = `npm run pack -- WHICH VOICES [--zip] [--sign KEY] [--out FOLDER]

Which voices (pages of all languages are always inside; without its voice a language is text only):
  --all                        every module in every language
  --locale hi,ne               all modules in these languages
  --modules the-offer,my-rights  only these, in all languages or in those of --locale
  --no-voices                  none
  --formats ogg                without the MP3 that iPhones of before 2025 need: a quarter of the size

  --zip                        one file instead of a folder: best for a stick
  --sign KEY                   the private key of \`npm run pack:keys\`; kiosks take signed packs only
  --out FOLDER                 where packs stand (data/packs)
  --precompressed              .br and .gz copies beside the pages, for servers that can send them`;

/** @throws with words for a person when the arguments make no sense */
export function parsePackOptions(args: readonly string[]): PackOptions {
	const { values } = parseArgs({
		args: [...args],
		options: {
			all: { type: 'boolean', default: false },
			'no-voices': { type: 'boolean', default: false },
			locale: { type: 'string', multiple: true, default: [] },
			modules: { type: 'string', multiple: true, default: [] },
			formats: { type: 'string', multiple: true, default: [] },
			out: { type: 'string', default: 'data/packs' },
			zip: { type: 'boolean', default: false },
			precompressed: { type: 'boolean', default: false },
			sign: { type: 'string' }
		}
	});
	const locales = listed(values.locale).map(toLocale);
	const modules = listed(values.modules);
	const ways = [values.all, values['no-voices'], locales.length + modules.length > 0];
	if (ways.filter(Boolean).length !== 1) {
		throw new Error(
			'Say which voices: --all, or --locale and --modules, or --no-voices; one of the three.'
		);
	}
	const allLocales = locales.length === 0 ? LOCALES : locales;
	const formats = listed(values.formats).map(toFormat);
	return {
		locales: values['no-voices'] ? [] : allLocales,
		modules: modules.length === 0 ? null : modules,
		formats: formats.length === 0 ? CLIP_FORMATS : formats,
		out: values.out,
		zip: values.zip,
		precompressed: values.precompressed,
		key: values.sign ?? null
	};
}

/** `--locale hi,ne --locale ur` names three, each once. */
function listed(values: readonly string[]): readonly string[] {
	const names = values.flatMap((value) => value.split(',')).map((name) => name.trim());
	return [...new Set(names)].filter((name) => name !== '');
}

function toLocale(name: string): Locale {
	if (isLocale(name)) return name;
	throw new Error(`Safar is not told in "${name}". It is told in ${LOCALES.join(', ')}.`);
}

function toFormat(name: string): ClipFormat {
	const known = CLIP_FORMATS.find((format) => format === name);
	if (known !== undefined) return known;
	throw new Error(`There is no sound format "${name}", only ${CLIP_FORMATS.join(' and ')}.`);
}
