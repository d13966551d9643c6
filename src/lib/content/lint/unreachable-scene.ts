import { error } from '../problem.ts';
import type { Rule } from './rule.ts';
import { walkPaths } from './story-paths.ts';

/** Every scene can be reached from the first one (or from the module's skip), conditions included. */
export const unreachableScene: Rule = ({ stories, manifest }) =>
	[...stories.values()].flatMap(({ file, scenes }) => {
		const { reached, complete } = walkPaths(scenes, manifest?.value.skipTo ?? null);
		if (!complete) return [];
		return scenes
			.filter(({ id }) => !reached.has(id))
			.map(({ id, line }) =>
				error(
					file,
					line,
					'unreachable-scene',
					`no way through the story leads to \`${id}\``,
					`Let a choice lead here, \`- [words](#${id})\`, or delete the scene.`
				)
			);
	});
