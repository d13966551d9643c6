import type { Character, Fact } from '#lib/domain/catalogue/index.ts';
import { narrationKey, packOf, PACK_PARTS, partOf } from '#lib/domain/narration/index.ts';
import { fail, type Locale, type Result, type SpokenId } from '#lib/domain/shared/index.ts';
import type { Story } from '#lib/domain/story/index.ts';
import { citedIn, moduleUtterances } from './module-utterances.ts';
import type {
	NarrationContent,
	NarrationModule,
	NarrationPlan,
	NarrationProblem
} from './narration-content.ts';
import { planClips } from './plan-clips.ts';
import { narrated, type Utterance } from './utterance.ts';

/**
 * Every clip of one module in one language: story, items, and the facts behind its "why" buttons (a cited
 * helpline is said by the common pack). Facilitator cards are read by the facilitator and have no clip.
 */
export function planModuleNarration(
	module: NarrationModule,
	locale: Locale,
	content: NarrationContent
): Result<NarrationPlan, NarrationProblem> {
	const { slug, story, items } = module;
	const voices = new Map(content.cast.map(({ id, voice }) => [id, voice]));
	const strangers = strangersIn(story, content.cast);
	if (strangers.length > 0) {
		return fail(strangers.map((key) => ({ code: 'unknown-character', pack: slug, locale, key })));
	}
	const utterances = [
		...moduleUtterances(story, items, (character) => voices.get(character) ?? null),
		...citedIn(story).flatMap((id) =>
			content.facts.filter((fact) => fact.id === id).flatMap((fact) => sayFact(fact, locale))
		)
	];
	return planClips(slug, locale, utterances, content);
}

/** Lines whose speaker the cast does not know. */
export function strangersIn({ scenes }: Story, cast: readonly Character[]): readonly SpokenId[] {
	const known = new Set(cast.map(({ id }) => id));
	return scenes
		.flatMap(({ blocks }) => blocks)
		.flatMap((block) => (block.kind === 'line' && block.speaker !== null ? [block] : []))
		.flatMap(({ id, speaker }) =>
			speaker === null || known.has(speaker.character) ? [] : [id]
		);
}

/** A module's clips as they are downloaded: the story first, so that nobody pays for more to hear it. */
export function splitIntoPacks(module: NarrationPlan): readonly NarrationPlan[] {
	return PACK_PARTS.map((part) => ({
		pack: packOf(module.pack, part),
		locale: module.locale,
		clips: module.clips.filter(({ key }) => partOf(key) === part),
		stale: module.stale.filter(({ key }) => partOf(key) === part)
	}));
}

export function sayFact(fact: Fact, locale: Locale): readonly Utterance[] {
	const text = fact.text[locale];
	return text === undefined ? [] : [narrated(narrationKey.fact(fact.id), text)];
}
