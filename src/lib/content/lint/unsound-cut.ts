import { SOURCE_LOCALE } from '#lib/domain/shared/index.ts';
import {
	cutStory,
	longestWay,
	targetInCut,
	type Cut,
	type Scene,
	type Story
} from '#lib/domain/story/index.ts';
import type { ManifestSource } from '../module-source.ts';
import { estimateSeconds } from '../narration/estimate-seconds.ts';
import { didYouMean } from '../near-word.ts';
import { error, type Problem } from '../problem.ts';
import { toStory } from '../to-story.ts';
import type { YamlPath } from '../yaml/read-yaml.ts';
import type { Rule } from './rule.ts';
import { walkPaths } from './story-paths.ts';

const FEWEST_SCENES = 4;
const MOST_SCENES = 7;
/** Two minutes and a half, in the slowest language. */
const MOST_SECONDS = 155;

type Complain = (path: YamlPath, message: string, remedy: string) => Problem;

/**
 * A cut is a story too: every way through it ends in an ending, and within the time that a traveller has.
 * Whether it reads well without what it leaves out, only its author can tell.
 */
export const unsoundCut: Rule = ({ stories, manifest }) => {
	const source = stories.get(SOURCE_LOCALE);
	const story = manifest === null || source === undefined ? null : toStory(source, manifest.value);
	// What keeps it from being a story is told by other rules.
	if (manifest === null || story === null) return [];
	return manifest.value.cuts.flatMap((cut, place) => {
		const complain = complainAt(manifest, place);
		const wrong = [...checkNames(story, cut, complain), ...checkWays(story, cut, complain)];
		return wrong.length > 0 ? wrong : checkWhole(story, cut, complain);
	});
};

function complainAt({ file, lineOf }: ManifestSource, place: number): Complain {
	return (path, message, remedy) =>
		error(file, lineOf(['cuts', place, ...path]), 'unsound-cut', message, remedy);
}

function checkNames(story: Story, cut: Cut, complain: Complain): Problem[] {
	const scenes = story.scenes.map(({ id }) => id);
	const said = story.scenes.flatMap(saidIn);
	const unknown = (path: YamlPath, name: string, names: readonly string[]): Problem[] =>
		names.includes(name)
			? []
			: [
					complain(
						path,
						`there is no \`${name}\` in the story`,
						`Correct its name, or delete it here.${didYouMean(name, names)}`
					)
				];
	return [
		...cut.scenes.flatMap((id, row) => unknown(['scenes', row], id, scenes)),
		...Object.entries(cut.onward).flatMap(([from, to]) => [
			...unknown(['onward', from], from, scenes),
			...unknown(['onward', from], to, scenes)
		]),
		...cut.leaveOut.flatMap((id, row) => unknown(['leaveOut', row], id, said))
	];
}

/** Every way out of a kept scene leads to a kept one, or is left out by its own name. */
function checkWays(story: Story, cut: Cut, complain: Complain): Problem[] {
	return story.scenes
		.filter(({ id }) => cut.scenes.includes(id))
		.flatMap(({ id, onward }): { by: string; to: string }[] => {
			if (onward.kind === 'ending') return [];
			if (onward.kind === 'continue') return [{ by: `${id}.c1`, to: onward.to }];
			return onward.choices
				.filter((choice) => !cut.leaveOut.includes(choice.id))
				.map((choice) => ({ by: choice.id, to: choice.to }));
		})
		.filter(({ to }) => targetInCut(cut, to) === null)
		.map(({ by, to }) =>
			complain(
				['onward'],
				`\`${by}\` leads to \`${to}\`, which the cut leaves out`,
				`Say under \`onward\` which scene stands for \`${to}\`, or leave out \`${by}\`.`
			)
		);
}

function checkWhole(story: Story, cut: Cut, complain: Complain): Problem[] {
	const short = cutStory(story, cut);
	if (short === null)
		return [
			complain(
				['scenes'],
				'the cut does not begin as the story does, or a scene of it goes nowhere',
				'Keep the first scene, and one way out of every other.'
			)
		];
	const { reached, stuck, endless } = walkPaths(short.scenes.map(toPathScene), null);
	const lost = short.scenes.filter(({ id }) => !reached.has(id) || stuck.has(id) || endless.has(id));
	const silent = short.scenes.filter(({ blocks }) => blocks.length === 0);
	const seconds = Math.round(longestWay(short, (scene) => estimateSeconds(short, scene)));
	const { length } = short.scenes;
	return [
		...lost.map(({ id }) =>
			complain(
				['scenes', cut.scenes.indexOf(id)],
				`in the cut nobody comes to \`${id}\`, or from it to an ending`,
				'Lead a choice to it and from it, or delete it here.'
			)
		),
		...silent.map(({ id }) =>
			complain(['leaveOut'], `in the cut nothing is said in \`${id}\``, 'Keep one of its lines.')
		),
		...short.scenes.flatMap(({ id, onward }) =>
			onward.kind === 'ending' && onward.takeaway.points.length === 0
				? [complain(['leaveOut'], `\`${id}\` ends with nothing to take along`, 'Keep a point.')]
				: []
		),
		...(length < FEWEST_SCENES || length > MOST_SCENES
			? [
					complain(
						['scenes'],
						`the cut has ${length} scenes`,
						`Keep ${FEWEST_SCENES} to ${MOST_SCENES}: two minutes, and still something to decide.`
					)
				]
			: []),
		...(seconds > MOST_SECONDS
			? [
					complain(
						['scenes'],
						`the longest way through the cut takes about ${seconds} seconds`,
						`Leave out scenes or lines until it is ${MOST_SECONDS} at the most.`
					)
				]
			: [])
	];
}

function saidIn({ blocks, onward }: Scene): string[] {
	const lines = blocks.flatMap(({ kind, id }) => (kind === 'line' ? [id] : []));
	switch (onward.kind) {
		case 'choices':
			return [...lines, ...onward.choices.map(({ id }) => id)];
		case 'continue':
			return lines;
		case 'ending':
			return [...lines, ...onward.takeaway.points.map(({ id }) => id)];
	}
}

function toPathScene({ id, when, onward }: Scene) {
	return {
		id,
		when,
		choices: onward.kind === 'choices' ? onward.choices : [],
		onward: onward.kind === 'continue' ? onward : null
	};
}
