import { readdirSync } from 'node:fs';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import ts from 'typescript-eslint';

/**
 * One violation for each rule that holds the architecture. The files do not exist: what is linted is where
 * they would stand. Rules that need types are switched off, since types need a real file.
 */
const eslint = new ESLint({
	overrideConfig: [
		{
			...ts.configs.disableTypeChecked,
			languageOptions: { parserOptions: { projectService: false, program: null } }
		}
	]
});

async function rulesThatBite(room: string, code: string): Promise<string[]> {
	const [result] = await eslint.lintText(code, { filePath: room });
	return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

/** Some real file of a room: an import is only judged when it leads somewhere. */
function someFileOf(room: string): string {
	const file = readdirSync(`src/lib/${room}`, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
		.sort()[0];
	if (file === undefined) throw new Error(`No file in src/lib/${room}`);
	return `#lib/${room}/${file}`;
}

const directions: readonly [place: string, target: string][] = [
	['src/lib/domain/story/sample.ts', someFileOf('schema')],
	['src/lib/domain/story/sample.ts', '#lib/domain/quiz/item.ts'],
	['src/lib/schema/sample.ts', someFileOf('content')],
	['src/lib/content/sample.ts', someFileOf('adapters')],
	['src/lib/adapters/sample.ts', someFileOf('state')],
	['src/lib/server/sample.ts', someFileOf('adapters')],
	['src/lib/state/sample.ts', someFileOf('adapters')],
	['src/lib/state/sample.ts', someFileOf('i18n')],
	['src/lib/ui/sample.ts', someFileOf('state')],
	['src/lib/ui/sample.ts', someFileOf('adapters')],
	['src/lib/app/sample.ts', someFileOf('ui')],
	['src/routes/sample/+page.ts', someFileOf('content')],
	['src/routes/sample/+page.ts', someFileOf('adapters')],
	['src/routes/tools/+page.ts', someFileOf('adapters')]
];

describe('import directions', () => {
	it.each(directions)('%s may not import %s', async (place, target) => {
		const code = `import { sample } from '${target}'; sample();`;
		expect(await rulesThatBite(place, code)).toContain('boundaries/dependencies');
	});

	it.each([
		['src/lib/domain/story/sample.ts', '#lib/domain/shared/index.ts'],
		['src/lib/adapters/sample.ts', '#lib/domain/shared/index.ts'],
		['src/routes/sample/+page.server.ts', someFileOf('content')],
		['src/routes/tools/+page.ts', someFileOf('ui')],
		['tools/build/sample.ts', someFileOf('server')]
	])('%s may import %s', async (place, target) => {
		const code = `import { sample } from '${target}'; sample();`;
		expect(await rulesThatBite(place, code)).not.toContain('boundaries/dependencies');
	});
});

describe('a pure domain', () => {
	it.each([
		['a library', "import 'dexie';", 'no-restricted-imports'],
		['a framework', "import 'svelte';", 'no-restricted-imports'],
		['the file system', "import 'node:fs';", 'no-restricted-imports'],
		['the screen', 'document.title;', 'no-restricted-globals'],
		['storage', 'localStorage.clear();', 'no-restricted-globals'],
		['the network', "fetch('/');", 'no-restricted-globals'],
		['a timer', 'setTimeout(() => 1, 1);', 'no-restricted-globals'],
		['chance', 'Math.random();', 'no-restricted-properties'],
		['the clock', 'Date.now();', 'no-restricted-properties'],
		['today', 'new Date();', 'no-restricted-syntax']
	])('knows nothing of %s', async (_, code, rule) => {
		expect(await rulesThatBite('src/lib/domain/story/sample.ts', code)).toContain(rule);
	});

	it('allows arithmetic on a date that was given', async () => {
		const bites = await rulesThatBite(
			'src/lib/domain/story/sample.ts',
			'new Date(Date.UTC(2026, 0, 1)).getUTCDay();'
		);
		expect(bites).not.toContain('no-restricted-syntax');
	});

	it('lets the screen see the types of state, and no more', async () => {
		const code = `import type { Sample } from '${someFileOf('state')}'; export const s: Sample[] = [];`;
		expect(await rulesThatBite('src/lib/ui/sample.ts', code)).not.toContain(
			'boundaries/dependencies'
		);
	});

	it.each([
		['a store', "import 'dexie';", 'no-restricted-imports'],
		['the screen', 'document.title;', 'no-restricted-globals'],
		['chance', 'Math.random();', 'no-restricted-properties']
	])('state knows nothing of %s', async (_, code, rule) => {
		expect(await rulesThatBite('src/lib/state/sample.ts', code)).toContain(rule);
	});
});

describe('what reaches the phone', () => {
	it.each(['@echogarden/espeak-ng-emscripten', '@dicebear/core', 'mdsvex', 'node:fs'])(
		'never holds %s',
		async (name) => {
			const bites = await rulesThatBite('src/lib/adapters/sample.ts', `import '${name}';`);
			expect(bites).toContain('no-restricted-imports');
		}
	);
});

describe('words and casts', () => {
	it.each([
		['text in markup', '<p>Hello there</p>'],
		['text in Hindi', '<p>नमस्ते</p>'],
		['a spoken label', '<button type="button" aria-label="Close"></button>'],
		['a picture description', '<img src="/a.svg" alt="A tea stall" />']
	])('refuses %s outside locales', async (_, code) => {
		expect(await rulesThatBite('src/lib/ui/Sample.svelte', code)).toContain('no-restricted-syntax');
	});

	it.each([
		['a cast', 'export const x = 1 as unknown;', 'no-restricted-syntax'],
		['any', 'export const x: any = 1;', '@typescript-eslint/no-explicit-any'],
		['a non-null wish', 'export const x = [1][0]!;', '@typescript-eslint/no-non-null-assertion'],
		['a line for the console', "console.log('x');", 'no-console']
	])('refuses %s', async (_, code, rule) => {
		expect(await rulesThatBite('src/lib/ui/sample.ts', code)).toContain(rule);
	});

	it('refuses a test that runs alone', async () => {
		const bites = await rulesThatBite('tests/content/sample.test.ts', "it.only('x', () => {});");
		expect(bites).toContain('no-restricted-syntax');
	});
});
