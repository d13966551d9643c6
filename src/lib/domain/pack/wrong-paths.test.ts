import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathProblem } from './pack-path.ts';
import { wrongPaths } from './wrong-paths.ts';

describe('a path in a pack', () => {
	it.each([
		'README.txt',
		'site/index.html',
		'site/_app/immutable/assets/11._d5qhgf8.css',
		'site/_app/immutable/chunks/-x1_Z.js',
		'site/narration/the-offer.questions/hi.json',
		'site/hi/learn/the-offer/__data.json'
	])('may be what our build writes: %s', (path) => {
		expect(pathProblem(path)).toBeNull();
	});

	it.each([
		'../evil',
		'site/../../evil',
		'site/./index.html',
		'site//index.html',
		'/etc/passwd',
		'site/',
		'',
		'C:/windows/x.dll',
		'site\\..\\evil',
		'site/a:b',
		'site/.htaccess',
		'site/nul',
		'site/COM1.html',
		'site/trailing.',
		'site/trailing ',
		'site/%2e%2e/evil',
		'site/a\u0000b',
		'site/ﬀ.html',
		'site/हिंदी.html',
		'site/\u202egnp.js',
		`site/${'a'.repeat(300)}`
	])('is no trick: %j', (path) => {
		expect(pathProblem(path)).toBe('unsafe');
	});

	it.each(['manifest.json', 'index.html', 'sites/index.html', 'Site/index.html', 'autorun.inf'])(
		'stands below the site, or is the page to read first: %s',
		(path) => {
			expect(pathProblem(path)).toBe('misplaced');
		}
	);

	it('never leads out of the folder, whatever it is', () => {
		const odd = fc.constantFrom('..', '.', '', 'site', '/', '\\', 'a', '~', 'con', '%2e');
		const path = fc
			.array(fc.oneof(odd, fc.string()), { maxLength: 6 })
			.map((names) => ['site', ...names].join('/'));
		fc.assert(
			fc.property(path, (one) => {
				const within = (): string => new URL(one, 'file:///box/versions/x/').pathname;
				expect(pathProblem(one) !== null || within() === `/box/versions/x/${one}`).toBe(true);
			})
		);
	});
});

describe('paths of one pack', () => {
	it('are fine when each stands for itself', () => {
		expect(wrongPaths(['README.txt', 'site/a.js', 'site/b/a.js', 'site/b/c.js'])).toEqual([]);
	});

	it.each([
		['twice', ['site/a.js', 'site/a.js'], 'site/a.js'],
		['case', ['site/a.js', 'site/A.js'], 'site/A.js'],
		['case', ['site/b/a.js', 'site/B/c.js'], 'site/B/c.js'],
		['folder', ['site/a', 'site/a/b.js'], 'site/a'],
		['folder', ['site/A/b.js', 'site/a'], 'site/a'],
		['unsafe', ['site/a.js', 'site/../x'], 'site/../x']
	] as const)('are not when they are in each other’s way: %s', (problem, paths, path) => {
		expect(wrongPaths(paths)).toEqual([{ path, problem }]);
	});
});
