import { resolve } from 'node:path';
import { SMOKE_LOCALES } from './smoke-locales.ts';

/** One thing that `npm test` makes sure of. */
export interface Step {
	readonly heading: string;
	/** Script of package.json, with what is given to it after `--`. */
	readonly script: string;
	readonly args?: readonly string[];
	readonly env?: Readonly<Record<string, string>>;
	/** File in which the step leaves its counts, and who wrote it. */
	readonly counts?: { readonly file: string; readonly by: 'vitest' | 'playwright' };
}

// Absolute: Playwright would look from the folder of its configuration.
const RESULTS = resolve('test-results');
const VITEST_COUNTS = `${RESULTS}/vitest.json`;
const PLAYWRIGHT_COUNTS = `${RESULTS}/playwright.json`;

/** Cheap before dear, so that a slip is told within seconds. */
export const STEPS: readonly Step[] = [
	{ heading: 'Format', script: 'check:format' },
	{ heading: 'Lint', script: 'check:lint' },
	{ heading: 'Types', script: 'check:types' },
	{ heading: 'Dead code', script: 'check:dead' },
	{ heading: 'Languages', script: 'check:locales' },
	{ heading: 'Content', script: 'content:check' },
	{ heading: 'Page of the translations', script: 'docs:status', args: ['--check'] },
	{
		heading: 'Unit, content and scenario tests',
		script: 'test:unit',
		args: ['--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_COUNTS}`],
		counts: { file: VITEST_COUNTS, by: 'vitest' }
	},
	{ heading: 'Build and size bounds', script: 'build' },
	...SMOKE_LOCALES.flatMap((locale): Step[] => [
		{
			heading: `Voices of the interface (${locale})`,
			script: 'narrate',
			args: ['--module', 'common', '--locale', locale]
		},
		{
			heading: `Voices of one story (${locale})`,
			script: 'narrate',
			args: ['--module', 'the-offer', '--locale', locale]
		}
	]),
	{
		heading: 'End to end, in Chromium',
		script: 'test:e2e',
		args: ['--reporter=list,json'],
		env: { PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT_COUNTS },
		counts: { file: PLAYWRIGHT_COUNTS, by: 'playwright' }
	}
];
