import { parseArgs } from 'node:util';
import { isLocale, LOCALES, type Locale } from '#lib/domain/shared/index.ts';

export interface NarrateOptions {
	/** A module's slug, for all of its packs, or `common`; `null`: everything. */
	readonly pack: string | null;
	readonly locales: readonly Locale[];
	/** A release refuses recordings whose line has changed. */
	readonly release: boolean;
	/** A text whose hash is asked for, to write into a recording's manifest. */
	readonly hash: string | null;
}

export const NARRATE_USAGE =
	'npm run narrate -- [--module the-offer|common] [--locale en|hi] [--release] | --hash "text of a line"';

/** @throws with words for a person when an option is not known */
export function parseNarrateOptions(args: readonly string[]): NarrateOptions {
	const { values } = parseArgs({
		args: [...args],
		options: {
			module: { type: 'string' },
			locale: { type: 'string' },
			release: { type: 'boolean', default: false },
			hash: { type: 'string' }
		}
	});
	const { module, locale, release, hash } = values;
	if (locale !== undefined && !isLocale(locale)) {
		throw new Error(
			`Safar is not told in "${locale}". It is told in ${LOCALES.join(', ')}; a language is added in domain/shared/locale.ts.`
		);
	}
	return {
		pack: module ?? null,
		locales: locale === undefined ? LOCALES : [locale],
		release,
		hash: hash ?? null
	};
}
