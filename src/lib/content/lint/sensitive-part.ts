import { didYouMean } from '../near-word.ts';
import { error, type Problem } from '../problem.ts';
import { targetsOf, type SceneSource } from '../story-source.ts';
import type { Rule } from './rule.ts';

/** Whoever leaves the sensitive part out comes back to the story that the others are told. */
export const sensitivePart: Rule = ({ stories, manifest }) => {
	const [story] = stories.values();
	if (manifest === null || story === undefined) return [];
	const { sensitive, skipTo } = manifest.value;
	const known = story.scenes.map(({ id }) => id);
	return sensitive.flatMap((scene, place): Problem[] => {
		const complain = (message: string, remedy: string): Problem[] => [
			error(
				manifest.file,
				manifest.lineOf(['sensitive', place]),
				'sensitive-part',
				message,
				remedy
			)
		];
		if (!known.includes(scene))
			return complain(
				`there is no scene \`${scene}\``,
				`Name scenes of this story, or delete it here.${didYouMean(scene, known)}`
			);
		if (skipTo === scene)
			return complain(
				`"skip this part" leads to \`${scene}\`, which is in that part`,
				'Let `skipTo` name the first scene after the part.'
			);
		if (skipTo !== null && !leadsTo(story.scenes, scene, skipTo))
			return complain(
				`no way leads from \`${scene}\` to \`${skipTo}\`, where "skip this part" leads`,
				'Let `skipTo` name a scene to which the story comes by itself after the part.'
			);
		return [];
	});
};

/** By links alone, whatever their conditions. */
function leadsTo(scenes: readonly SceneSource[], from: string, to: string): boolean {
	const seen = new Set([from]);
	for (const id of seen)
		for (const scene of scenes)
			if (scene.id === id) for (const target of targetsOf(scene)) seen.add(target.to);
	return seen.has(to);
}
