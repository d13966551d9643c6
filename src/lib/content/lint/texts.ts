import type { Locale } from '#lib/domain/shared/index.ts';
import type { ItemSource } from '../items-source.ts';
import type { ItemSetSource } from '../module-source.ts';
import type { Cite, SceneSource } from '../story-source.ts';

/** Words that people see or hear, and where they are written. */
export interface PlacedText {
	readonly file: string;
	readonly locale: Locale;
	readonly line: number;
	readonly text: string;
	readonly cites: readonly Cite[];
	readonly role: Role;
}

type Role =
	| 'front'
	| 'title'
	| 'alt'
	| 'line'
	| 'group-question'
	| 'choice'
	| 'point'
	| 'prompt'
	| 'option'
	| 'feedback'
	| 'card';

type Words = Omit<PlacedText, 'file' | 'locale'>;

/** Everything that is read in a module, of every language, in the order of the files. */
export function textsOf(module: ItemSetSource): PlacedText[] {
	return [...storyTexts(module), ...itemTexts(module), ...cardTexts(module)];
}

export function storyTexts({ stories }: ItemSetSource): PlacedText[] {
	return [...stories].flatMap(([locale, { file, front, scenes }]) =>
		[...frontTexts(front), ...scenes.flatMap(sceneTexts)].map((words) => ({ file, locale, ...words }))
	);
}

export function itemTexts({ items }: ItemSetSource): PlacedText[] {
	return [...items].flatMap(([locale, source]) =>
		source.items.flatMap(textsOfItem).map((words) => ({ file: source.file, locale, ...words }))
	);
}

export function cardTexts({ facilitators }: ItemSetSource): PlacedText[] {
	return [...facilitators].flatMap(([locale, { file, texts }]) =>
		texts.map(({ text, cites, line }) => ({ file, locale, text, cites, line, role: 'card' as const }))
	);
}

function frontTexts(front: { title: string; summary: string; contentNote: string | null } | null): Words[] {
	if (front === null) return [];
	const { title, summary, contentNote } = front;
	return [title, summary, contentNote ?? '']
		.filter((text) => text !== '')
		.map((text) => ({ text, line: 1, cites: [], role: 'front' }));
}

function sceneTexts({ line, title, picture, blocks, choices, onward, takeaway }: SceneSource): Words[] {
	return [
		{ text: title, line, cites: [], role: 'title' },
		...(picture === null
			? []
			: [{ text: picture.alt, line: picture.line, cites: [], role: 'alt' as const }]),
		...blocks.map(({ kind, text, line: at, cites }) => ({ role: kind, text, line: at, cites })),
		...choices.map(({ text, line: at, cites }) => ({ role: 'choice' as const, text, line: at, cites })),
		...(onward === null
			? []
			: [{ role: 'choice' as const, text: onward.text, line: onward.line, cites: onward.cites }]),
		...(takeaway === null
			? []
			: [
					{ role: 'title' as const, text: takeaway.title, line: takeaway.line, cites: [] },
					...takeaway.points.map(({ text, line: at, cites }) => ({
						role: 'point' as const,
						text,
						line: at,
						cites
					}))
				])
	];
}

function textsOfItem({ prompt, line, options, feedback, cites }: ItemSource): Words[] {
	return [
		{ role: 'prompt', text: prompt, line, cites },
		...options.map(({ text, line: at }) => ({ role: 'option' as const, text, line: at, cites })),
		...(feedback === null
			? []
			: [{ role: 'feedback' as const, text: feedback.text, line: feedback.line, cites }])
	];
}
