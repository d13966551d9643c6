import { directionOf, type Locale } from '#lib/domain/shared/index.ts';
import type { Item } from '#lib/domain/quiz/index.ts';
import type { ToolTexts } from '#lib/domain/tool/index.ts';
import type { Block, Onward, Scene, Story } from '#lib/domain/story/index.ts';

/** A number to dial that has a plus sign, or groups with spaces: `+92-42-35`, `0304 1112123`. */
const DIALLED = /(?<![\p{L}\p{N}\u2066])(?:\+[0-9]+(?:[ -][0-9]+)*|[0-9]+(?:[ -][0-9]+)+)/gu;

/**
 * Keeps the groups of a dialled number in their order where text runs from right to left: without isolates
 * `0304 1112123` is shown as `1112123 0304`, and the plus sign stands at the wrong end (Unicode Bidirectional
 * Algorithm, rules N1 and W4). For what is shown; the voice is given the text as it was written.
 */
export function isolateNumbers(text: string, locale: Locale): string {
	return directionOf(locale) === 'rtl' ? text.replace(DIALLED, '\u2066$&\u2069') : text;
}

export function isolateInStory(story: Story, locale: Locale): Story {
	if (directionOf(locale) === 'ltr') return story;
	const [first, ...rest] = story.scenes;
	return {
		...story,
		scenes: [isolateInScene(first, locale), ...rest.map((scene) => isolateInScene(scene, locale))]
	};
}

export function isolateInItem(item: Item, locale: Locale): Item {
	const { prompt, options, feedback } = item;
	return {
		...item,
		prompt: isolateNumbers(prompt, locale),
		options: options.map((option) => withText(option, locale)),
		feedback: feedback === null ? null : isolateNumbers(feedback, locale)
	};
}

/** The words of a tool, as they are shown. */
export function isolateInTool(texts: ToolTexts, locale: Locale): ToolTexts {
	const parts = texts.parts.map((part) => ({
		...part,
		title: withText(part.title, locale),
		lines: part.lines.map((line) => withText(line, locale)),
		points: part.points.map((point) => withText(point, locale)),
		next: part.next.map((step) => withText(step, locale))
	}));
	return { ...texts, parts };
}

function isolateInScene(scene: Scene, locale: Locale): Scene {
	const { picture } = scene;
	return {
		...scene,
		title: isolateNumbers(scene.title, locale),
		picture: picture === null ? null : { ...picture, alt: isolateNumbers(picture.alt, locale) },
		blocks: scene.blocks.map((block): Block => withText(block, locale)),
		onward: isolateOnward(scene.onward, locale)
	};
}

function isolateOnward(onward: Onward, locale: Locale): Onward {
	switch (onward.kind) {
		case 'choices': {
			const [first, ...rest] = onward.choices;
			return {
				...onward,
				choices: [withText(first, locale), ...rest.map((choice) => withText(choice, locale))]
			};
		}
		case 'continue':
			return withText(onward, locale);
		case 'ending': {
			const { takeaway } = onward;
			return {
				...onward,
				takeaway: { ...takeaway, points: takeaway.points.map((point) => withText(point, locale)) }
			};
		}
	}
}

function withText<Part extends { readonly text: string }>(part: Part, locale: Locale): Part {
	return { ...part, text: isolateNumbers(part.text, locale) };
}
