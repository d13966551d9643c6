import { SOURCE_LOCALE } from '#lib/domain/shared/index.ts';
import { error } from '../problem.ts';
import type { SceneSource } from '../story-source.ts';
import type { Rule } from './rule.ts';

/**
 * Whoever leaves the sensitive part out is asked nothing that only this part tells: each source on which an item
 * rests is cited in another scene too, or nowhere in the story. Citations are the same in every language.
 */
export const fairSkip: Rule = ({ stories, items, manifest }) => {
	const story = stories.get(SOURCE_LOCALE);
	const asked = items.get(SOURCE_LOCALE);
	if (manifest === null || story === undefined || asked === undefined) return [];
	const { sensitive } = manifest.value;
	const [inside, outside] = [true, false].map((isIn) => {
		const scenes = story.scenes.filter(({ id }) => sensitive.includes(id) === isIn);
		return new Set(scenes.flatMap(citedIn));
	});
	return asked.items.flatMap(({ id, line, cites }) =>
		[...new Set(cites.map((cite) => cite.id))]
			.filter((cite) => inside?.has(cite) === true && outside?.has(cite) !== true)
			.map((cite) =>
				error(
					asked.file,
					line,
					'fair-skip',
					`\`${id}\` rests on \`${cite}\`, which only the part that may be skipped tells`,
					'Tell it in a scene that everybody sees as well, with the same citation.'
				)
			)
	);
};

function citedIn({ blocks, choices, onward, takeaway }: SceneSource): readonly string[] {
	const texts = [
		...blocks,
		...choices,
		...(onward === null ? [] : [onward]),
		...(takeaway?.points ?? [])
	];
	return texts.flatMap(({ cites }) => cites.map(({ id }) => id));
}
