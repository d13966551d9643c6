import type { Citation } from '#lib/content/citation.ts';
import type { HelplineView } from '#lib/content/helpline-view.ts';
import { isolateNumbers } from '#lib/content/isolate-numbers.ts';
import type { ModuleView } from '#lib/content/module-view.ts';
import { picturePath, portraitPath } from '#lib/content/pictures/picture-paths.ts';
import type { Character } from '#lib/domain/catalogue/index.ts';
import { CHOOSE_MESSAGE, narrationKey, type ClipMap } from '#lib/domain/narration/index.ts';
import type { Locale } from '#lib/domain/shared/index.ts';
import type { Story } from '#lib/domain/story/index.ts';
import { ownDigits } from '#lib/i18n/own-digits.ts';
import {
	portraitKey,
	type HelpNumber,
	type Reason,
	type StoryView
} from '#lib/ui/story/story-view.ts';

/** Calls that an ending shows by themselves; the help page has them all. */
const NUMBERS_AT_THE_END = 3;

/** What is shown of a module, and of a call, which has less of a manifest. */
type Told = Pick<ModuleView, 'story' | 'characters' | 'citations' | 'helplines'> & {
	readonly manifest: Pick<ModuleView['manifest'], 'help'>;
};

/** What the story's page needs, and no byte more: it travels in the page twice, as text and as data. */
export function toStoryView(
	{ manifest, story, characters, citations, helplines }: Told,
	locale: Locale,
	clips: ClipMap,
	cast: readonly Character[],
	computerVoice: boolean
): StoryView {
	const [country] = manifest.help;
	const numbers = helplines
		.filter((line) => line.country === country)
		.slice(0, NUMBERS_AT_THE_END)
		.map((line) => toHelpNumber(line, locale));
	const reasons = Object.fromEntries(
		Object.entries(citations).map(([id, citation]) => [id, toReason(citation, locale)])
	);
	const view = {
		locale,
		story,
		computerVoice,
		names: Object.fromEntries(characters.map(({ id, name }) => [id, name])),
		pictures: picturesOf(story, cast),
		portraits: portraitsOf(story),
		reasons,
		helplines: numbers
	};
	return { ...view, clips: clipsFor(view, clips) };
}

function toReason(citation: Citation, locale: Locale): Reason {
	switch (citation.kind) {
		case 'fact': {
			const { id, text, sources, asOf } = citation;
			return { text, sources, asOf, spokenKey: narrationKey.fact(id) };
		}
		case 'helpline': {
			const { id, number, who, sources, asOf } = citation.helpline;
			return {
				text: `${isolateNumbers(number, locale)}: ${who}`,
				sources,
				asOf,
				spokenKey: narrationKey.helpline(id)
			};
		}
	}
}

export function toHelpNumber({ id, number, who }: HelplineView, locale: Locale): HelpNumber {
	return {
		id,
		number,
		ownDigits: ownDigits(number, locale),
		who,
		spokenKey: narrationKey.helpline(id)
	};
}

function picturesOf({ scenes }: Story, cast: readonly Character[]): StoryView['pictures'] {
	return Object.fromEntries(
		scenes.flatMap(({ id, picture }) => {
			const path = picture === null ? null : picturePath(picture, cast);
			return path?.ok === true ? [[id, path.value]] : [];
		})
	);
}

function portraitsOf({ scenes }: Story): StoryView['portraits'] {
	return Object.fromEntries(
		scenes
			.flatMap(({ blocks }) => blocks)
			.flatMap((block) => {
				if (block.kind !== 'line' || block.speaker === null) return [];
				const { character, mood } = block.speaker;
				return [[portraitKey(character, mood), portraitPath(character, mood)]];
			})
	);
}

/** Clips of this page alone: those of the items and of the other pages stay away. */
function clipsFor(view: Omit<StoryView, 'clips'>, clips: ClipMap): ClipMap {
	const wanted = new Set([
		narrationKey.contentNote,
		narrationKey.ui(CHOOSE_MESSAGE),
		narrationKey.ui('story.help.title'),
		...Object.values(view.reasons).map(({ spokenKey }) => spokenKey),
		...view.helplines.map(({ spokenKey }) => spokenKey),
		...view.story.scenes.map(({ id }) => narrationKey.sceneTitle(id)),
		...view.story.scenes.flatMap(spokenIds)
	]);
	return Object.fromEntries(Object.entries(clips).filter(([key]) => wanted.has(key)));
}

function spokenIds({ picture, blocks, onward }: Story['scenes'][number]): readonly string[] {
	const shown = [...blocks.map(({ id }) => id), ...(picture === null ? [] : [picture.altId])];
	switch (onward.kind) {
		case 'choices':
			return [...shown, ...onward.choices.map(({ id }) => id)];
		case 'continue':
			return [...shown, onward.id];
		case 'ending':
			return [...shown, onward.takeaway.titleId, ...onward.takeaway.points.map(({ id }) => id)];
	}
}
