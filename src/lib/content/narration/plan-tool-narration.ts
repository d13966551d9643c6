import { narrationKey, toolPack } from '#lib/domain/narration/index.ts';
import { fail, type FactId, type Locale, type Result } from '#lib/domain/shared/index.ts';
import type { Story } from '#lib/domain/story/index.ts';
import { saidIn, type ToolTexts } from '#lib/domain/tool/index.ts';
import { citedIn, moduleUtterances } from './module-utterances.ts';
import type { NarrationContent, NarrationPlan, NarrationProblem } from './narration-content.ts';
import { planClips } from './plan-clips.ts';
import { sayFact, strangersIn } from './plan-module-narration.ts';
import { narrated, type Utterance } from './utterance.ts';

/** One tool in one language: the words of its parts, or the story of a call. */
export type NarrationTool =
	| { readonly slug: string; readonly kind: 'parts'; readonly texts: ToolTexts }
	| { readonly slug: string; readonly kind: 'call'; readonly story: Story };

/** Every clip of one tool in one language, the facts behind its "why" buttons among them. */
export function planToolNarration(
	tool: NarrationTool,
	locale: Locale,
	content: NarrationContent
): Result<NarrationPlan, NarrationProblem> {
	const pack = toolPack(tool.slug);
	const strangers = tool.kind === 'call' ? strangersIn(tool.story, content.cast) : [];
	if (strangers.length > 0)
		return fail(strangers.map((key) => ({ code: 'unknown-character', pack, locale, key })));
	const facts = citedInTool(tool).flatMap((id) =>
		content.facts.filter((fact) => fact.id === id).flatMap((fact) => sayFact(fact, locale))
	);
	return planClips(pack, locale, [...wordsOf(tool, content), ...facts], content);
}

/** What a tool cites, once each, in order of first citation. */
export function citedInTool(tool: NarrationTool): readonly FactId[] {
	if (tool.kind === 'call') return citedIn(tool.story);
	return [...new Set(tool.texts.parts.flatMap(saidIn).flatMap(({ cites }) => cites))];
}

function wordsOf(tool: NarrationTool, { cast }: NarrationContent): readonly Utterance[] {
	if (tool.kind === 'call') {
		const voices = new Map(cast.map(({ id, voice }) => [id, voice]));
		return moduleUtterances(tool.story, [], (character) => voices.get(character) ?? null);
	}
	const { title, summary, parts } = tool.texts;
	return [
		narrated(narrationKey.toolTitle, title),
		narrated(narrationKey.toolSummary, summary),
		...parts.flatMap(saidIn).map(({ id, text }) => narrated(id, text))
	];
}
