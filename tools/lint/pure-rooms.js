/** The domain has no library, no clock, no chance, no screen; state has runes and nothing else. */

const screenAndClock = [
	'window',
	'document',
	'navigator',
	'location',
	'history',
	'localStorage',
	'sessionStorage',
	'indexedDB',
	'caches',
	'fetch',
	'crypto',
	'performance',
	'process',
	'setTimeout',
	'setInterval',
	'requestAnimationFrame',
	'console',
	'alert'
];

/** @type {import('eslint').Linter.RulesRecord} */
const pureRules = {
	'no-restricted-globals': [
		'error',
		...screenAndClock.map((name) => ({
			name,
			message: 'This room is pure: take what the outside gives through a port.'
		}))
	],
	'no-restricted-properties': [
		'error',
		{ object: 'Math', property: 'random', message: 'Chance comes in through the Rng port.' },
		{ object: 'Date', property: 'now', message: 'Time comes in through the Clock port.' },
		...['window', 'document', 'navigator', 'crypto'].map((property) => ({
			object: 'globalThis',
			property,
			message: 'This room is pure: take what the outside gives through a port.'
		}))
	]
};

/** Today's date. A date that is given its parts is arithmetic, and allowed. */
export const argumentlessDate = {
	selector: "NewExpression[callee.name='Date'][arguments.length=0]",
	message: 'Time comes in through the Clock port.'
};

/** @type {import('eslint').Linter.RulesRecord} */
export const pureDomainRules = {
	...pureRules,
	'no-restricted-imports': [
		'error',
		{
			patterns: [
				{
					regex: '^(?!\\.|#lib/domain/|@stdlib/|yalps$)',
					message: 'The domain imports nothing but the domain, and pure mathematics.'
				}
			]
		}
	]
};

/** @type {import('eslint').Linter.RulesRecord} */
export const pureStateRules = {
	...pureRules,
	'no-restricted-imports': [
		'error',
		{
			patterns: [
				{
					regex: '^(?!\\.|#lib/(domain|state)/|svelte/(reactivity|store)$)',
					message: 'State knows the domain and runes; stores and players come in through ports.'
				}
			]
		}
	]
};

/** @type {import('eslint').Linter.RulesRecord} */
export const noBuildToolsOnThePhone = {
	'no-restricted-imports': [
		'error',
		{
			patterns: [
				{
					group: [
						'@echogarden/*',
						'@libav.js/*',
						'wasm-media-encoders',
						'@dicebear/*',
						'mdsvex',
						'yaml',
						'node:*'
					],
					message: 'A build tool never reaches the phone (espeak-ng is GPL, the rest is heavy).'
				}
			]
		}
	]
};
