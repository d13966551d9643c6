import { error } from '../problem.ts';
import { targetsOf } from '../story-source.ts';
import type { Rule } from './rule.ts';
import { walkPaths } from './story-paths.ts';

/** From every scene that a reader can reach, some ending can be reached. */
export const endlessLoop: Rule = ({ stories, manifest }) =>
	[...stories.values()].flatMap(({ file, scenes }) => {
		const { endless, stuck, complete } = walkPaths(scenes, manifest?.value.skipTo ?? null);
		const known = new Set(scenes.map(({ id }) => id));
		const broken = scenes.flatMap(targetsOf).some(({ to }) => !known.has(to));
		// A dead end or a wrong target is told as such; everything before it would be told here too.
		if (!complete || broken || stuck.size > 0) return [];
		const [first, ...others] = scenes.filter(({ id }) => endless.has(id));
		if (first === undefined) return [];
		const names = [first, ...others].map(({ id }) => `\`${id}\``).join(', ');
		return [
			error(
				file,
				first.line,
				'endless-loop',
				`no ending can be reached any more from ${names}`,
				'Add a choice that leads out of the loop, to a scene with a takeaway.'
			)
		];
	});
