import type { Fact, Helpline } from '#lib/domain/catalogue/index.ts';
import { narrationKey } from '#lib/domain/narration/index.ts';
import { fail, type Locale, type Result } from '#lib/domain/shared/index.ts';
import { helplineCardText, type Messages } from './helpline-card.ts';
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
 * Every clip of one module in one language: story, items, and what its "why" buttons say (facts and the
 * helplines it cites). Facilitator cards are read by the facilitator and have no clip.
 */
export function planModuleNarration(
	module: NarrationModule,
	locale: Locale,
	content: NarrationContent,
	messages: Messages
): Result<NarrationPlan, NarrationProblem> {
	const { slug, story, items } = module;
	const voices = new Map(content.cast.map(({ id, voice }) => [id, voice]));
	const strangers = story.scenes
		.flatMap(({ blocks }) => blocks)
		.flatMap((block) => (block.kind === 'line' && block.speaker ? [block] : []))
		.filter(({ speaker }) => speaker && !voices.has(speaker.character));
	if (strangers.length > 0) {
		return fail(
			strangers.map(({ id }) => ({ code: 'unknown-character', pack: slug, locale, key: id }))
		);
	}
	const utterances = [
		...moduleUtterances(story, items, (character) => voices.get(character) ?? null),
		...citedIn(story, items).flatMap((id) => [
			...content.facts.filter((fact) => fact.id === id).flatMap((fact) => sayFact(fact, locale)),
			...content.helplines
				.filter((helpline) => helpline.id === id)
				.flatMap((helpline) => sayHelpline(helpline, locale, messages))
		])
	];
	return planClips(slug, locale, utterances, content);
}

export function sayHelpline(
	helpline: Helpline,
	locale: Locale,
	messages: Messages
): readonly Utterance[] {
	const text = helplineCardText(helpline, locale, messages);
	if (text === null) return [];
	const dialled = [helpline.number, helpline.fromAbroad ?? ''];
	return [{ ...narrated(narrationKey.helpline(helpline.id), text), dialled }];
}

function sayFact(fact: Fact, locale: Locale): readonly Utterance[] {
	const text = fact.text[locale];
	return text === undefined ? [] : [narrated(narrationKey.fact(fact.id), text)];
}
