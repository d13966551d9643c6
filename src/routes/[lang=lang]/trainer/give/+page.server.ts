import { siteContent } from '#lib/content/site-content.ts';
import type { Item } from '#lib/domain/quiz/index.ts';
import { LOCALES, type Locale, type ModuleSlug } from '#lib/domain/shared/index.ts';
import type { ItemWords } from '#lib/domain/transfer/index.ts';
import { ALL_MESSAGES } from '#lib/i18n/all-messages.ts';
import { localeOf } from '#lib/i18n/messages.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** The links to this page are drawn by the script of the trainer's page, where no crawler sees them. */
export const entries: EntryGenerator = () => LOCALES.map((lang) => ({ lang }));

/** What each item and option means in the language of the page: the data dictionary of the tables. */
export const load: PageServerLoad = async ({ params }) => {
	const locale = localeOf(params.lang);
	const { modules } = await siteContent();
	const words = modules.flatMap(({ manifest, items }) =>
		(items.get(locale) ?? []).map((item) => wordsOf(item, manifest.slug, locale))
	);
	return { words };
};

function wordsOf(item: Item, module: ModuleSlug, locale: Locale): ItemWords {
	const { id, version, kind, indicator, prompt } = item;
	const said = ALL_MESSAGES[locale];
	const options = item.options.map((option) => ({
		id: option.id,
		meaning: kind === 'attitude' ? faceWords(option.id, locale) : option.text,
		right: option.right
	}));
	return {
		id,
		version,
		kind,
		indicator,
		module,
		prompt,
		options: [
			...options,
			{ id: 'dont-know', meaning: said['transfer.dont-know.label'], right: false },
			{ id: 'skipped', meaning: said['transfer.skipped.label'], right: false }
		]
	};
}

function faceWords(option: string, locale: Locale): string {
	const said: Readonly<Record<string, string>> = ALL_MESSAGES[locale];
	return said[`quiz.face.${option}.label`] ?? option;
}
