import { didYouMean } from '../near-word.ts';
import { error } from '../problem.ts';
import { targetsOf } from '../story-source.ts';
import type { Rule } from './rule.ts';

/** A choice, a continue link or the module's skip must lead to a scene that exists. */
export const unknownTarget: Rule = ({ stories, manifest }) => {
	const problems = [...stories.values()].flatMap(({ file, scenes }) => {
		const ids = scenes.map(({ id }) => id);
		return scenes
			.flatMap(targetsOf)
			.filter(({ to }) => !ids.includes(to))
			.map(({ to, line }) => unknown(file, line, to, ids));
	});
	const skipTo = manifest?.value.skipTo ?? null;
	const [story] = stories.values();
	if (manifest === null || skipTo === null || story === undefined) return problems;
	const ids = story.scenes.map(({ id }) => id);
	if (ids.includes(skipTo)) return problems;
	return [...problems, unknown(manifest.file, manifest.lineOf(['skipTo']), skipTo, ids)];
};

function unknown(file: string, line: number, to: string, ids: readonly string[]) {
	return error(
		file,
		line,
		'unknown-target',
		`there is no scene \`${to}\``,
		`Lead to a scene of this story, or write it: \`## Title {#${to}}\`.${didYouMean(to, ids)}`
	);
}
