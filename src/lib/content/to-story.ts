import type { ModuleManifest } from '#lib/domain/catalogue/index.ts';
import type { Block, Choice, Onward, Scene, SensitivePart, Story } from '#lib/domain/story/index.ts';
import type { FrontMatter } from './module-source.ts';
import type { BlockSource, SceneSource, StorySource, TextSource } from './story-source.ts';

/** Source without lines, with spoken ids. `null` when it cannot be a story; the linter has then said why. */
export function toStory(
	source: StorySource & FrontMatter,
	manifest: Pick<ModuleManifest, 'slug' | 'sensitive' | 'skipTo'>
): Story | null {
	const scenes: Scene[] = [];
	for (const scene of source.scenes) {
		const onward = toOnward(scene);
		if (onward === null) return null;
		scenes.push({
			id: scene.id,
			title: scene.title,
			when: scene.when,
			picture: toPicture(scene),
			blocks: toBlocks(scene.id, scene.blocks),
			onward
		});
	}
	const [first, ...rest] = scenes;
	if (first === undefined || source.front === null) return null;
	return {
		module: manifest.slug,
		...source.front,
		sensitive: toSensitive(manifest, first),
		scenes: [first, ...rest]
	};
}

function toSensitive(
	{ sensitive, skipTo }: Pick<ModuleManifest, 'sensitive' | 'skipTo'>,
	first: Scene
): SensitivePart | null {
	const [one = first.id, ...others] = sensitive;
	return skipTo === null ? null : { scenes: [one, ...others], skipTo };
}

function toPicture({ id, picture }: SceneSource): Scene['picture'] {
	if (picture === null) return null;
	const { alt, backdrop, cast, props } = picture;
	return { alt, altId: `${id}.alt`, backdrop, cast, props };
}

/** Lines and questions are counted apart, so that a new question leaves the names of lines alone. */
function toBlocks(scene: string, blocks: readonly BlockSource[]): Block[] {
	let lines = 0;
	let questions = 0;
	return blocks.map((block): Block => {
		const words = { text: block.text, cites: idsOf(block) };
		if (block.kind === 'group-question')
			return { kind: 'group-question', id: `${scene}.q${(questions += 1)}`, ...words };
		return { kind: 'line', id: `${scene}.${(lines += 1)}`, speaker: block.speaker, ...words };
	});
}

function toOnward({ id, choices, onward, takeaway }: SceneSource): Onward | null {
	const [first, ...rest] = choices.map(
		(choice, index): Choice => ({
			id: `${id}.c${index + 1}`,
			text: choice.text,
			to: choice.to,
			sets: choice.sets,
			when: choice.when,
			cites: idsOf(choice)
		})
	);
	if (first !== undefined) return { kind: 'choices', choices: [first, ...rest] };
	if (onward !== null)
		return { kind: 'continue', id: `${id}.c1`, text: onward.text, to: onward.to };
	if (takeaway === null) return null;
	return {
		kind: 'ending',
		takeaway: {
			title: takeaway.title,
			titleId: `${id}.take`,
			points: takeaway.points.map((point, index) => ({
				id: `${id}.t${index + 1}`,
				text: point.text,
				cites: idsOf(point)
			}))
		}
	};
}

function idsOf({ cites }: TextSource): string[] {
	return [...new Set(cites.map(({ id }) => id))];
}
