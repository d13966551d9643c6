import { readFile } from 'node:fs/promises';
import { listFolder, type FolderListing } from '#lib/content/folder-listing.ts';
import { cardTexts, itemTexts, storyTexts, type PlacedText } from '#lib/content/lint/texts.ts';
import { loadModule } from '#lib/content/load-module.ts';
import type { ModuleSource } from '#lib/content/module-source.ts';
import { isSpeakable, splitWords } from '#lib/content/narration/words.ts';
import { formatProblem, type Problem } from '#lib/content/problem.ts';
import { toolTexts } from '#lib/content/lint/tool/tool-texts.ts';
import { loadTool } from '#lib/content/tool/load-tool.ts';
import type { ToolSource } from '#lib/content/tool/tool-source.ts';
import { loadRegistries, type Registries } from '#lib/content/registries.ts';
import { readYaml } from '#lib/content/yaml/read-yaml.ts';
import { LOCALES, type Locale } from '#lib/domain/shared/index.ts';
import { ALL_MESSAGES } from '#lib/i18n/all-messages.ts';
import { reviewQuestionsSchema } from '#lib/schema/content/review-questions-schema.ts';
import { measureReading, type Reading } from './reading.ts';

const QUESTIONS = 'review-questions.yaml';

export interface ModuleStatus {
	readonly name: string;
	readonly languages: Readonly<Record<Locale, LanguageStatus>>;
}

export interface LanguageStatus {
	/** `missing`: no story in this language, or no review state. */
	readonly state: 'draft' | 'missing' | { readonly role: string; readonly date: string };
	readonly scenes: number;
	readonly items: number;
	readonly card: boolean;
	/** Of story, items and card. */
	readonly words: number;
}

export interface ToolStatus {
	readonly name: string;
	readonly languages: Readonly<Record<Locale, Pick<LanguageStatus, 'state' | 'words'>>>;
}

/** Registries and interface: how many of how many texts there are, and their words. */
export interface PartStatus {
	readonly name: string;
	readonly total: number;
	readonly languages: Readonly<Record<Locale, { readonly there: number; readonly words: number }>>;
}

export interface Question {
	readonly where: string;
	readonly question: string;
}

export type Questions = Readonly<Record<Locale | 'facts', readonly Question[]>>;

export interface Status {
	readonly modules: readonly ModuleStatus[];
	readonly tools: readonly ToolStatus[];
	readonly parts: readonly PartStatus[];
	readonly lexicon: Readonly<Record<Locale, number>>;
	/** Of the words that learners hear: stories and items, not the cards. */
	readonly reading: Readonly<Record<Locale, Reading>>;
	readonly questions: Questions;
}

/**
 * What is written and reviewed in a content folder.
 * @throws with every problem of the files that could not be read
 */
export async function collectStatus(folder: string): Promise<Status> {
	const listing = await listFolder(folder);
	const problems: Problem[] = [];
	const report = (problem: Problem): void => {
		if (problem.rule !== 'missing-file') problems.push(problem);
	};
	const registries = await loadRegistries(listing, report);
	const modules: ModuleSource[] = [];
	for (const name of listing.foldersIn('modules'))
		modules.push(await loadModule(listing, name, report));
	const tools: ToolSource[] = [];
	for (const name of listing.foldersIn('tools')) tools.push(await loadTool(listing, name, report));
	const questions = await readQuestions(folder, listing, report);
	if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
	return {
		modules: modules.map(statusOf),
		tools: tools.map(toolStatusOf),
		parts: partsOf(registries),
		lexicon: perLocale((locale) => registries.lexicons.get(locale)?.length ?? 0),
		reading: perLocale((locale) =>
			measureReading(
				modules.flatMap((module) =>
					[...storyTexts(module), ...itemTexts(module)].filter(isIn(locale))
				),
				locale
			)
		),
		questions
	};
}

async function readQuestions(
	folder: string,
	listing: FolderListing,
	report: (problem: Problem) => void
): Promise<Questions> {
	const none: Questions = { ...perLocale(() => []), facts: [] };
	if (!listing.has(QUESTIONS)) return none;
	const text = await readFile(`${folder}/${QUESTIONS}`, 'utf8');
	return readYaml({ file: QUESTIONS, text }, reviewQuestionsSchema, report)?.value ?? none;
}

function statusOf(module: ModuleSource): ModuleStatus {
	const { folder, manifest, stories, items, facilitators } = module;
	return {
		name: folder.replace(/^.*\//, ''),
		languages: perLocale((locale): LanguageStatus => {
			const review = stories.has(locale) ? manifest?.value.review[locale] : undefined;
			const texts = [...storyTexts(module), ...itemTexts(module), ...cardTexts(module)];
			return {
				state: review === undefined ? 'missing' : review.state === 'draft' ? 'draft' : review,
				scenes: stories.get(locale)?.scenes.length ?? 0,
				items: items.get(locale)?.items.length ?? 0,
				card: facilitators.has(locale),
				words: countWords(texts.filter(isIn(locale)).map(({ text }) => text))
			};
		})
	};
}

function toolStatusOf(tool: ToolSource): ToolStatus {
	const { folder, manifest, pages, stories } = tool;
	const call = { folder, manifest: null, stories, items: new Map(), facilitators: new Map() };
	const texts = [...toolTexts(tool), ...storyTexts(call)];
	return {
		name: folder.replace(/^.*\//, ''),
		languages: perLocale((locale) => {
			const review =
				pages.has(locale) || stories.has(locale) ? manifest?.value.review[locale] : undefined;
			return {
				state: review === undefined ? 'missing' : review.state === 'draft' ? 'draft' : review,
				words: countWords(texts.filter(isIn(locale)).map(({ text }) => text))
			};
		})
	};
}

function partsOf({ facts, helplines, cast }: Registries): PartStatus[] {
	const part = (name: string, rows: readonly Partial<Record<Locale, string>>[]): PartStatus => ({
		name,
		total: rows.length,
		languages: perLocale((locale) => {
			const texts = rows.flatMap((row) => row[locale] ?? []);
			return { there: texts.length, words: countWords(texts) };
		})
	});
	const keys = Object.keys(ALL_MESSAGES.en);
	return [
		{
			name: 'interface',
			total: keys.length,
			languages: perLocale((locale) => {
				const texts = Object.values(ALL_MESSAGES[locale]);
				return { there: texts.length, words: countWords(texts) };
			})
		},
		part(
			'facts',
			facts.map(({ value }) => value.text)
		),
		part(
			'helplines',
			helplines.map(({ value }) => value.who)
		),
		part(
			'names',
			cast.map(({ value }) => value.name)
		)
	];
}

function isIn(locale: Locale): (text: PlacedText) => boolean {
	return (text) => text.locale === locale;
}

function countWords(texts: readonly string[]): number {
	return texts.flatMap((text) => splitWords(text).filter(isSpeakable)).length;
}

function perLocale<Value>(make: (locale: Locale) => Value): Record<Locale, Value> {
	const [en, hi, bn, ne, ur] = LOCALES;
	return { en: make(en), hi: make(hi), bn: make(bn), ne: make(ne), ur: make(ur) };
}
