import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import boundaries from 'eslint-plugin-boundaries';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import {
	argumentlessDate,
	noBuildToolsOnThePhone,
	pureDomainRules,
	pureStateRules
} from './tools/lint/pure-rooms.js';
import { roomBoundaries } from './tools/lint/room-boundaries.js';
import { noCasts, noLonelyTests, noUntranslatedText } from './tools/lint/words-and-casts.js';

export default ts.config(
	{
		ignores: [
			'.svelte-kit/',
			'build/',
			'build-static/',
			'.cache/',
			'data/',
			'static/',
			'test-results/',
			'playwright-report/'
		]
	},
	js.configs.recommended,
	...ts.configs.recommendedTypeChecked,
	...ts.configs.stylisticTypeChecked,
	...svelte.configs.recommended,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				projectService: true,
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.svelte']
			}
		},
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'no-console': 'error',
			'no-restricted-syntax': ['error', noCasts],
			'no-undef': 'off',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			],
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			'no-restricted-syntax': ['error', noCasts, ...noUntranslatedText],
			'svelte/button-has-type': 'error',
			'svelte/require-each-key': 'error',
			'svelte/no-at-html-tags': 'error',
			// Addresses are made by our own functions and held by an end-to-end test of every link.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['src/**/*', 'tools/**/*', 'tests/**/*'],
		plugins: { boundaries },
		...roomBoundaries
	},
	{
		files: [
			'src/lib/{adapters,state,app,ui,i18n}/**/*',
			'src/routes/**/*.svelte',
			'src/service-worker.ts'
		],
		ignores: ['**/*.test.ts'],
		rules: noBuildToolsOnThePhone
	},
	{
		files: ['src/lib/domain/**/*.ts'],
		ignores: ['**/*.test.ts'],
		rules: {
			...pureDomainRules,
			'no-restricted-syntax': ['error', noCasts, argumentlessDate]
		}
	},
	{
		files: ['src/lib/state/**/*.ts'],
		ignores: ['**/*.test.ts'],
		rules: {
			...pureStateRules,
			'no-restricted-syntax': ['error', noCasts, argumentlessDate]
		}
	},
	{
		// Tests reach for the rooms they tell of, and for the frozen samples beside them.
		files: ['**/*.test.ts', '**/*.spec.ts'],
		rules: {
			'boundaries/dependencies': 'off',
			'no-restricted-syntax': ['error', noCasts, noLonelyTests]
		}
	},
	{
		files: ['tools/**/*', 'tests/support/screenshot.ts'],
		rules: { 'no-console': 'off' }
	},
	{
		files: ['**/*.js'],
		...ts.configs.disableTypeChecked
	},
	prettier,
	...svelte.configs.prettier
);
