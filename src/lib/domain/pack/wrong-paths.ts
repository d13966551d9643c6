import { pathProblem, type PathProblem } from './pack-path.ts';

/**
 * Why paths cannot stand in one pack. `twice`: named twice. `case`: another differs only in small and capital letters,
 * and a stick or a Windows disk would hold one of the two. `folder`: a file where another path has a folder.
 */
export type PathsProblem = PathProblem | 'twice' | 'case' | 'folder';

/** Every path that cannot be, with the reason. */
export function wrongPaths(
	paths: readonly string[]
): readonly { readonly path: string; readonly problem: PathsProblem }[] {
	const exact = new Set<string>();
	const folded = new Map<string, string>();
	const folders = new Map<string, string>();
	const wrong: { path: string; problem: PathsProblem }[] = [];
	for (const path of paths) {
		const problem = pathProblem(path);
		const small = path.toLowerCase();
		if (problem !== null) wrong.push({ path, problem });
		else if (exact.has(path)) wrong.push({ path, problem: 'twice' });
		else if (folded.has(small)) wrong.push({ path, problem: 'case' });
		exact.add(path);
		folded.set(small, path);
		for (const folder of foldersOf(path)) {
			const other = folders.get(folder.toLowerCase());
			if (other === undefined) folders.set(folder.toLowerCase(), folder);
			else if (other !== folder) wrong.push({ path, problem: 'case' });
		}
	}
	for (const [folder] of folders) {
		const file = folded.get(folder);
		if (file !== undefined) wrong.push({ path: file, problem: 'folder' });
	}
	return wrong;
}

/** `a/b/c.html` stands in `a` and in `a/b`. */
function foldersOf(path: string): readonly string[] {
	const names = path.split('/').slice(0, -1);
	return names.map((_, index) => names.slice(0, index + 1).join('/'));
}
