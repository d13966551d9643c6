/**
 * Which room may import which. The picture and its reasons are in docs/adr/0002-rooms-and-directions.md;
 * `tests/lint/lint-bites.test.ts` holds one violation of each direction.
 */

/** Every file of `src` stands in exactly one room; the first pattern that fits names it. */
const rooms = [
	{ type: 'domain', pattern: 'src/lib/domain/*', capture: ['concept'] },
	{ type: 'schema', pattern: 'src/lib/schema' },
	{ type: 'content', pattern: 'src/lib/content' },
	{ type: 'adapters', pattern: 'src/lib/adapters' },
	{ type: 'server', pattern: 'src/lib/server' },
	{ type: 'state', pattern: 'src/lib/state' },
	{ type: 'app', pattern: 'src/lib/app' },
	{ type: 'i18n', pattern: 'src/lib/i18n' },
	{ type: 'ui', pattern: 'src/lib/ui' },
	{ type: 'params', pattern: 'src/params' },
	{ type: 'routes', pattern: 'src/routes' },
	// From the root: there is a page called tools, too.
	{ type: 'tools', pattern: 'tools', partialMatch: false },
	{ type: 'tests', pattern: 'tests' },
	{ type: 'locales', pattern: 'locales' },
	/* The worker and the server hook: what stands in no folder of its own. */
	{ type: 'entry', pattern: 'src' }
];

/** Routes that run at build time or on the hub only. */
const serverRoutes = {
	category: 'server-route',
	pattern: ['src/routes/**/*.server.ts', 'src/routes/**/+server.ts']
};

/** @type {Record<string, string[]>} */
const mayImport = {
	domain: [],
	schema: ['domain'],
	content: ['domain', 'schema', 'locales'],
	adapters: ['domain', 'schema'],
	server: ['domain', 'schema', 'content'],
	state: ['domain'],
	i18n: ['domain', 'locales'],
	ui: ['domain', 'i18n'],
	app: ['domain', 'schema', 'adapters', 'state', 'i18n'],
	entry: ['domain', 'schema', 'adapters'],
	params: ['domain'],
	routes: ['domain', 'state', 'app', 'i18n', 'ui'],
	tools: ['domain', 'schema', 'content', 'server', 'i18n', 'tests', 'locales'],
	tests: rooms.map(({ type }) => type).filter((type) => type !== 'domain')
};

const allowed = Object.entries(mayImport)
	.filter(([, targets]) => targets.some((type) => type !== 'domain'))
	.map(([from, targets]) => ({
		from: { element: { type: from } },
		allow: {
			to: { element: { types: { anyOf: targets.filter((type) => type !== 'domain') } } }
		}
	}));

/** A concept of the domain is entered through its door, `index.ts`, from every other place. */
const throughTheDoor = {
	from: { element: { types: { anyOf: Object.keys(mayImport) } } },
	allow: { to: { element: { type: 'domain', fileInternalPath: 'index.ts' } } }
};

const uiSeesStateAsTypes = {
	from: { element: { type: 'ui' } },
	allow: { to: { element: { type: 'state' } }, dependency: { kind: 'type' } }
};

const serverRoutesReachFurther = {
	from: { element: { type: 'routes' }, file: { categories: serverRoutes.category } },
	allow: { to: { element: { types: { anyOf: ['schema', 'content', 'server'] } } } }
};

/** @type {import('eslint').Linter.Config} */
export const roomBoundaries = {
	settings: {
		'boundaries/elements': rooms,
		'boundaries/files': [serverRoutes],
		'boundaries/include': ['src/**/*', 'tools/**/*', 'tests/**/*', 'locales/*'],
		'boundaries/dependency-nodes': ['import', 'export', 'dynamic-import'],
		'import/resolver': {
			typescript: { project: 'tsconfig.json', extensions: ['.ts', '.js', '.svelte', '.json'] }
		}
	},
	rules: {
		'boundaries/dependencies': [
			'error',
			{
				default: 'disallow',
				message:
					'A {{from.element.type}} file may not import from {{to.element.type}}: see docs/adr/0002.',
				policies: [...allowed, throughTheDoor, uiSeesStateAsTypes, serverRoutesReachFurther]
			}
		],
		'boundaries/no-unknown-files': 'error'
	}
};
