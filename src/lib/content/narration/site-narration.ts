import bn from '#locales/bn.json' with { type: 'json' };
import en from '#locales/en.json' with { type: 'json' };
import hi from '#locales/hi.json' with { type: 'json' };
import ne from '#locales/ne.json' with { type: 'json' };
import ur from '#locales/ur.json' with { type: 'json' };
import type { Instrument } from '#lib/domain/catalogue/index.ts';
import { narrationKey, type ClipMap } from '#lib/domain/narration/index.ts';
import {
	succeed,
	type Locale,
	type ModuleSlug,
	type Result,
	type ToolSlug
} from '#lib/domain/shared/index.ts';
import { findModule, type Content } from '../content.ts';
import { findTool } from '../tool/tool-content.ts';
import { formatProblem, type Problem } from '../problem.ts';
import { siteContent } from '../site-content.ts';
import { clipMap, humanShare } from './clip-map.ts';
import type { Messages } from './helpline-card.ts';
import type {
	NarrationContent,
	NarrationModule,
	NarrationPlan,
	NarrationProblem
} from './narration-content.ts';
import { planCommonNarration, planKioskNarration } from './plan-common-narration.ts';
import { planModuleNarration, splitIntoPacks } from './plan-module-narration.ts';
import { planQuestionNarration } from './plan-question-narration.ts';
import { pickClips } from './pick-clips.ts';
import { planToolNarration, type NarrationTool } from './plan-tool-narration.ts';
import { readRecordings } from './read-recordings.ts';

const MESSAGES: Readonly<Record<Locale, Messages>> = { en, hi, bn, ne, ur };

/** Compiled content as narration takes it, with the recordings that lie in its folder. */
export async function withRecordings(
	folder: string,
	content: Content
): Promise<{ narration: NarrationContent; problems: readonly Problem[] }> {
	const { recordings, problems } = await readRecordings(folder, content);
	const narration: NarrationContent = {
		facts: [...content.facts.values()],
		helplines: content.helplines,
		cast: [...content.cast.values()],
		programmes: content.programmes,
		shelves: content.shelves,
		lexicons: Object.fromEntries(content.lexicons),
		recordings
	};
	return { narration, problems };
}

/** One module of compiled content in one language; `null` when it is not told in that language. */
export function narrationModule(
	content: Content,
	slug: ModuleSlug,
	locale: Locale
): NarrationModule | null {
	const module = findModule(content, slug);
	const story = module?.stories.get(locale);
	if (module === undefined || story === undefined) return null;
	return { slug, story, items: module.items.get(locale) ?? [] };
}

/** One tool of compiled content in one language; `null` when it is not told in that language. */
export function narrationTool(
	content: Content,
	slug: ToolSlug,
	locale: Locale
): NarrationTool | null {
	const found = findTool(content, slug);
	const texts = found?.texts.get(locale);
	if (texts !== undefined) return { slug, kind: 'parts', texts };
	const story = found?.stories.get(locale);
	return story === undefined ? null : { slug, kind: 'call', story };
}

/**
 * Every pack of a content folder: for each language the common one, then those of the modules and of the tools
 * in their order.
 */
export function planAll(
	content: Content,
	narration: NarrationContent,
	locales: readonly Locale[]
): readonly Result<NarrationPlan, NarrationProblem>[] {
	return locales.flatMap((locale) => [
		planCommonNarration(locale, narration, MESSAGES[locale]),
		...content.modules.flatMap(({ manifest }) => {
			const module = narrationModule(content, manifest.slug, locale);
			return module === null
				? []
				: splitPlanned(planModuleNarration(module, locale, narration));
		}),
		...content.tools.flatMap(({ tool }) => {
			const told = narrationTool(content, tool.slug, locale);
			return told === null ? [] : [planToolNarration(told, locale, narration)];
		}),
		...content.instruments
			.filter(({ module }) => module === null)
			.map((instrument) => planQuestionNarration(instrument, content, locale, narration)),
		planKioskNarration(locale, narration, MESSAGES[locale])
	]);
}

function splitPlanned(
	planned: Result<NarrationPlan, NarrationProblem>
): readonly Result<NarrationPlan, NarrationProblem>[] {
	return planned.ok ? splitIntoPacks(planned.value).map((plan) => succeed(plan)) : [planned];
}

let site: Promise<{ content: Content; narration: NarrationContent }> | null = null;

/** Whether not every clip of a module was read by a person. */
export async function hasComputerVoice(slug: ModuleSlug, locale: Locale): Promise<boolean> {
	const { plan } = await modulePlan(slug, locale);
	return plan !== null && humanShare(plan) < 1;
}

/**
 * Which clip says what on the pages of a module of this site: page data. Empty when the module is not told
 * in that language.
 * @throws with every problem, one a line.
 */
export async function moduleClipMap(slug: ModuleSlug, locale: Locale): Promise<ClipMap> {
	return (await modulePlan(slug, locale)).clips;
}

/** Which clip says what of the items of an instrument: page data. */
export async function questionClipMap(instrument: Instrument, locale: Locale): Promise<ClipMap> {
	if (instrument.module !== null)
		return pickClips(await moduleClipMap(instrument.module, locale), [narrationKey.anyItem]);
	const { clips } = await once(`${locale} questions ${instrument.id}`, async () => {
		const { content, narration } = await siteNarration();
		return unwrap(planQuestionNarration(instrument, content, locale, narration));
	});
	return clips;
}

/** The same of a tool; `human` is the share of its clips that people have read. */
export async function toolClips(
	slug: ToolSlug,
	locale: Locale
): Promise<{ readonly clips: ClipMap; readonly human: number }> {
	const { content, narration } = await siteNarration();
	const tool = narrationTool(content, slug, locale);
	if (tool === null) return { clips: {}, human: 0 };
	const plan = unwrap(planToolNarration(tool, locale, narration));
	return { clips: clipMap(plan), human: humanShare(plan) };
}

/** Which clip says what of the interface and the helplines: page data. */
export async function commonClipMap(locale: Locale): Promise<ClipMap> {
	return (await commonPlan(locale)).clips;
}

/** Which clip says what on the screens of a kiosk: page data. */
export async function kioskClipMap(locale: Locale): Promise<ClipMap> {
	const { clips } = await once(`${locale} kiosk`, async () => {
		const { narration } = await siteNarration();
		return unwrap(planKioskNarration(locale, narration, MESSAGES[locale]));
	});
	return clips;
}

interface SitePlan {
	readonly plan: NarrationPlan | null;
	readonly clips: ClipMap;
}

const plans = new Map<string, Promise<SitePlan>>();

/** A language's home, its stories and its quizzes ask for the same plans; each is made once. */
function once(name: string, make: () => Promise<NarrationPlan | null>): Promise<SitePlan> {
	const made =
		plans.get(name) ??
		make().then((plan) => ({ plan, clips: plan === null ? {} : clipMap(plan) }));
	plans.set(name, made);
	return made;
}

function modulePlan(slug: ModuleSlug, locale: Locale): Promise<SitePlan> {
	return once(`${locale} module ${slug}`, async () => {
		const { content, narration } = await siteNarration();
		const module = narrationModule(content, slug, locale);
		return module === null ? null : unwrap(planModuleNarration(module, locale, narration));
	});
}

function commonPlan(locale: Locale): Promise<SitePlan> {
	return once(`${locale} common`, async () => {
		const { narration } = await siteNarration();
		return unwrap(planCommonNarration(locale, narration, MESSAGES[locale]));
	});
}

async function siteNarration(): Promise<{ content: Content; narration: NarrationContent }> {
	site ??= siteContent().then(async (content) => {
		const { narration, problems } = await withRecordings('content', content);
		if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
		return { content, narration };
	});
	return site;
}

function unwrap(result: Result<NarrationPlan, NarrationProblem>): NarrationPlan {
	if (result.ok) return result.value;
	throw new Error(result.problems.map(describeNarrationProblem).join('\n'));
}

/** For authors and operators, on a terminal. */
export function describeNarrationProblem({ code, pack, locale, key }: NarrationProblem): string {
	const where = `${pack} (${locale}), ${key}`;
	switch (code) {
		case 'no-voice':
			return `${where}: no computer voice speaks this language and nobody has recorded this line — record it, or leave the language out.`;
		case 'unknown-character':
			return `${where}: the cast does not know who speaks — add the character to cast.yaml.`;
		case 'missing-words':
			return `${where}: this string is missing in locales/${locale}.json — add it; helpline cards are spoken with it.`;
	}
}
