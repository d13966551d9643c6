import { findCitation, type Citation } from '#lib/content/citation.ts';
import type { Content } from '#lib/content/content.ts';
import { helplinesByCountry } from '#lib/content/helpline-view.ts';
import { isolateInTool, isolateNumbers } from '#lib/content/isolate-numbers.ts';
import { pickClips } from '#lib/content/narration/pick-clips.ts';
import { commonClipMap, toolClips } from '#lib/content/narration/site-narration.ts';
import type { ToolContent } from '#lib/content/tool/tool-content.ts';
import { narrationKey } from '#lib/domain/narration/index.ts';
import type { Locale } from '#lib/domain/shared/index.ts';
import { saidIn, type ToolTexts } from '#lib/domain/tool/index.ts';
import type { ToolReason, ToolView } from '#lib/ui/tool/tool-view.ts';

/** What the page of a tool needs, and no byte more; `null` for a call, or when it is not told in this language. */
export async function toToolView(
	content: Content,
	{ tool, texts: told }: ToolContent,
	locale: Locale
): Promise<ToolView | null> {
	const texts = told.get(locale);
	if (texts === undefined) return null;
	const { clips, human } = await toolClips(tool.slug, locale);
	return {
		locale,
		tool,
		texts: isolateInTool(texts, locale),
		reasons: reasonsOf(content, texts, locale),
		countries: helplinesByCountry(content, locale),
		clips: { ...pickClips(await commonClipMap(locale), ['helpline.', 'ui.tools.']), ...clips },
		computerVoice: human < 1,
		builtOn: new Date().toISOString().slice(0, 10)
	};
}

function reasonsOf(content: Content, texts: ToolTexts, locale: Locale): ToolView['reasons'] {
	const cited = new Set(texts.parts.flatMap(saidIn).flatMap(({ cites }) => cites));
	return Object.fromEntries(
		[...cited].flatMap((id) => {
			const citation = findCitation(content, id, locale);
			return citation === null ? [] : [[id, toReason(citation, content, locale)] as const];
		})
	);
}

function toReason(citation: Citation, { facts }: Content, locale: Locale): ToolReason {
	switch (citation.kind) {
		case 'fact': {
			const { id, text, sources, asOf } = citation;
			const expires = facts.get(id)?.expires ?? null;
			return { text, sources, asOf, expires, spokenKey: narrationKey.fact(id) };
		}
		case 'helpline': {
			const { id, number, who, sources, asOf } = citation.helpline;
			const spokenKey = narrationKey.helpline(id);
			return {
				text: `${isolateNumbers(number, locale)}: ${who}`,
				sources,
				asOf,
				expires: null,
				spokenKey
			};
		}
	}
}
