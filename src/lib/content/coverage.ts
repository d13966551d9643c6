import type * as v from 'valibot';
import { coverageSchema } from '#lib/schema/content/coverage-schema.ts';
import { SOURCE_LOCALE } from '#lib/domain/shared/index.ts';
import { findModule, type Content } from './content.ts';
import { listFolder } from './folder-listing.ts';
import { didYouMean } from './near-word.ts';
import { error, type Problem } from './problem.ts';
import { readText } from './read-text.ts';
import { readYaml, type YamlPath } from './yaml/read-yaml.ts';

/** Something that the curriculum was asked to teach, and where it does. */
export type CoveredSeed = v.InferOutput<typeof coverageSchema>[number];

const FILE = 'coverage.yaml';

/** Reads `coverage.yaml` and holds every module and scene that it names against the real ones. */
export async function loadCoverage(
	folder: string,
	content: Content
): Promise<{ seeds: readonly CoveredSeed[]; problems: readonly Problem[] }> {
	const problems: Problem[] = [];
	const report = (problem: Problem): void => {
		problems.push(problem);
	};
	const text = await readText(await listFolder(folder), FILE, report);
	const yaml = text === null ? null : readYaml(text, coverageSchema, report);
	if (yaml === null) return { seeds: [], problems };
	yaml.value.forEach((seed, row) => {
		for (const problem of checkSeed(seed, content, (path) => yaml.lineOf([row, ...path])))
			report(problem);
	});
	return { seeds: yaml.value, problems };
}

function checkSeed(
	{ id, answers, note }: CoveredSeed,
	content: Content,
	lineOf: (path: YamlPath) => number
): Problem[] {
	if (answers.length === 0 && note === null)
		return [error(FILE, lineOf([]), 'coverage', `nothing answers \`${id}\``, 'Name a module, or say why.')];
	return answers.flatMap(({ module, scenes }, place) => {
		const complain = (what: string, remedy: string): Problem =>
			error(FILE, lineOf(['answers', place]), 'coverage', what, remedy);
		const story = findModule(content, module)?.stories.get(SOURCE_LOCALE);
		if (story === undefined) {
			const slugs = content.modules.map(({ manifest }) => manifest.slug);
			return [complain(`there is no module \`${module}\``, `Name a module.${didYouMean(module, slugs)}`)];
		}
		const known = story.scenes.map(({ id: scene }) => scene);
		return scenes
			.filter((scene) => !known.includes(scene))
			.map((scene) =>
				complain(
					`${module} has no scene \`${scene}\``,
					`Name a scene of that story.${didYouMean(scene, known)}`
				)
			);
	});
}
