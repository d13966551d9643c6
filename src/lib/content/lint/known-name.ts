import type { ModuleSource } from '../module-source.ts';
import { didYouMean } from '../near-word.ts';
import { error, type Problem } from '../problem.ts';

/** A complaint about a name that nothing has; empty when it is known. */
export function known(
	file: string,
	line: number,
	what: string,
	id: string,
	ids: readonly string[]
): Problem[] {
	if (ids.includes(id)) return [];
	return [
		error(
			file,
			line,
			'catalogue',
			`there is no ${what} \`${id}\``,
			`Correct its name, or write it.${didYouMean(id, ids)}`
		)
	];
}

/** Slugs of all modules, those too whose module.yaml cannot be read. */
export function slugsOf(modules: readonly ModuleSource[]): string[] {
	// A module.yaml that cannot be read is told by itself; its folder still tells the slug.
	return modules.map(
		({ manifest, folder }) => manifest?.value.slug ?? folder.replace(/^.*\/(?:\d+-)?/, '')
	);
}
