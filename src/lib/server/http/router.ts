import { reachesRole } from '#lib/domain/people/index.ts';
import { problemInLog, type Log } from '../observe/log.ts';
import type { Metrics } from '../observe/metrics.ts';
import { HANG_UP, nothing, problem } from './answers.ts';
import { crossOriginHeaders, pageOrigin } from './origin.ts';
import type { Access, Call, Person, Route } from './route.ts';

/** Tells who signed in. */
export interface Doorkeeper {
	/** `null`: nobody. Rejects when it cannot be known now. */
	personOf(request: Request): Promise<Person | null>;
	/** Whether the request holds the token of the metrics. */
	mayReadMetrics(request: Request): boolean;
}

export interface RouterOptions {
	readonly routes: readonly Route[];
	readonly doorkeeper: Doorkeeper;
	readonly origins: readonly string[];
	readonly metrics: Metrics;
	readonly log: Log;
}

export type Router = (request: Request, address: string) => Promise<Response>;

/**
 * Answers everything below `/api/`. Of each call it asks in this order: is there such a route, does the page that calls
 * belong here, may this person. A route is reached only when all three say yes. Never rejects.
 */
export function createRouter(options: RouterOptions): Router {
	const { routes, metrics, log } = options;
	const places = routes.map((route) => ({ route, pattern: patternOf(route.path) }));
	return async (request, address) => {
		const url = new URL(request.url);
		const found = places.flatMap(({ route, pattern }) => {
			const match = pattern.exec(url.pathname);
			return match === null ? [] : [{ route, params: paramsOf(match) }];
		});
		if (found.length === 0) return problem('not-found', HANG_UP);
		if (request.method === 'OPTIONS') return preflight(request, found[0]?.route, options);
		const hit = found.find(({ route }) => route.method === request.method);
		if (hit === undefined) {
			const allow = found.map(({ route }) => route.method).join(', ');
			return problem('wrong-method', { allow, ...HANG_UP });
		}
		const { route, params } = hit;
		if (params === null) return problem('malformed', HANG_UP);
		const began = performance.now();
		const answer = await guarded(route, params, request, url, address, options).catch(
			(error: unknown) => {
				log({ event: 'call-failed', route: nameOf(route), problem: problemInLog(error) });
				return isUnavailable(error)
					? problem('unavailable', { 'retry-after': '30', ...HANG_UP })
					: problem('failed', HANG_UP);
			}
		);
		metrics.call(nameOf(route), answer.status, (performance.now() - began) / 1000);
		return answer;
	};
}

async function guarded(
	route: Route,
	params: Call['params'],
	request: Request,
	url: URL,
	address: string,
	{ origins, doorkeeper }: RouterOptions
): Promise<Response> {
	const page = pageOrigin(request, route.crossOrigin === true ? origins : []);
	const changes = route.method !== 'GET';
	if (page.kind === 'foreign' && changes) return problem('foreign-origin', HANG_UP);
	const entry = await mayEnter(route.access, request, doorkeeper);
	if ('refusal' in entry) return entry.refusal;
	const { person } = entry;
	const answer = await route.handle({ request, params, query: url.searchParams, person, address });
	if (page.kind !== 'friend') return answer;
	const headers = new Headers(answer.headers);
	for (const [name, value] of Object.entries(crossOriginHeaders(page.origin)))
		headers.set(name, value);
	return new Response(answer.body, { status: answer.status, headers });
}

async function mayEnter(
	access: Access,
	request: Request,
	doorkeeper: Doorkeeper
): Promise<{ readonly person: Person | null } | { readonly refusal: Response }> {
	switch (access) {
		case 'anyone':
		case 'sender':
			return { person: null };
		case 'metrics':
			return doorkeeper.mayReadMetrics(request)
				? { person: null }
				: { refusal: problem('not-found', HANG_UP) };
		case 'viewer':
		case 'trainer':
		case 'manager': {
			const person = await doorkeeper.personOf(request);
			if (person === null) return { refusal: problem('sign-in', HANG_UP) };
			return reachesRole(person.role, access)
				? { person }
				: { refusal: problem('not-allowed', HANG_UP) };
		}
	}
}

function preflight(
	request: Request,
	route: Route | undefined,
	{ origins }: RouterOptions
): Response {
	const page = pageOrigin(request, route?.crossOrigin === true ? origins : []);
	if (page.kind !== 'friend') return problem('foreign-origin');
	const answer = nothing();
	for (const [name, value] of Object.entries(crossOriginHeaders(page.origin)))
		answer.headers.set(name, value);
	return answer;
}

function nameOf({ method, path }: Route): string {
	return `${method} ${path}`;
}

function patternOf(path: string): RegExp {
	return new RegExp(
		`^${path.replaceAll('.', '\\.').replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]{1,200})')}$`
	);
}

/** `null`: a part is no text (`%ff`). */
function paramsOf(match: RegExpExecArray): Record<string, string> | null {
	try {
		return Object.fromEntries(
			Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)])
		);
	} catch {
		return null;
	}
}

/** SQLSTATE 08, 53, 57 (connection, resources, operator) and what the system says of a server that is gone. */
function isUnavailable(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	const code: unknown = Reflect.get(error, 'code');
	if (typeof code === 'string') return /^(?:08|53|57)...$|^E[A-Z]+$/.test(code);
	return /timeout|terminated|connection/i.test(error.message);
}
