import { error, type Problem } from '../problem.ts';
import type { SceneSource } from '../story-source.ts';
import type { Rule } from './rule.ts';
import { walkPaths } from './story-paths.ts';

/** A scene goes on by choices, goes on by one continue link, or ends with a takeaway: one of the three. */
export const deadEnd: Rule = ({ stories, manifest }) =>
	[...stories.values()].flatMap(({ file, scenes }) => {
		const { stuck } = walkPaths(scenes, manifest?.value.skipTo ?? null);
		const missing = new Set(scenes.map(({ id }) => id));
		return scenes.flatMap((scene) => [
			...checkOnward(file, scene),
			...(stuck.has(scene.id) && leadsToKnown(scene, missing) ? [nothingOffered(file, scene)] : [])
		]);
	});

function checkOnward(file: string, { id, line, choices, onward, takeaway }: SceneSource): Problem[] {
	const ways = [choices.length > 0, onward !== null, takeaway !== null].filter(Boolean).length;
	if (ways === 0)
		return [
			error(
				file,
				line,
				'dead-end',
				`the scene \`${id}\` ends without a takeaway`,
				'Add choices, `[Continue](#scene)`, or `### Take with you {#takeaway}` with a list.'
			)
		];
	if (ways > 1)
		return [
			error(
				file,
				line,
				'dead-end',
				`the scene \`${id}\` goes on in more than one way`,
				'Keep one: a list of choices, one `[Continue](#scene)`, or a takeaway.'
			)
		];
	if (takeaway !== null && takeaway.points.length === 0)
		return [
			error(file, takeaway.line, 'dead-end', 'the takeaway is empty', 'Add a list of points: `- …`.')
		];
	return [];
}

function nothingOffered(file: string, { id, line }: SceneSource): Problem {
	return error(
		file,
		line,
		'dead-end',
		`somebody can reach \`${id}\` with nothing to choose`,
		'Add a choice without `if:` that leads to a scene without `if:`.'
	);
}

/** Otherwise the unknown target is the trouble, and has been told. */
function leadsToKnown({ choices, onward }: SceneSource, known: ReadonlySet<string>): boolean {
	return choices.every(({ to }) => known.has(to)) && (onward === null || known.has(onward.to));
}
