import type { JsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { json } from './answers.ts';
import { jsonSchemaOf } from './json-schema.ts';
import type { Access, AnswerKind, Route } from './route.ts';

/** Of a document of the API, what we write into it. */
export interface OpenApi {
	readonly openapi: '3.1.0';
	readonly info: { readonly title: string; readonly version: string; readonly description: string };
	readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
	readonly components: object;
}

const SECURITY: Readonly<Record<Access, readonly object[]>> = {
	anyone: [],
	sender: [{}, { bearer: [] }],
	metrics: [{ bearer: [] }],
	viewer: [{ session: [] }],
	trainer: [{ session: [] }],
	manager: [{ session: [] }]
};

/** Made of the routes themselves: their gates are the schemas that check what comes in. */
export function openApi(routes: readonly Route[], version: string): OpenApi {
	const paths: Record<string, Record<string, object>> = {};
	for (const route of routes) {
		paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route) };
	}
	return {
		openapi: '3.1.0',
		info: {
			title: 'Safar hub',
			version,
			description:
				'Collects anonymous outcomes. Nothing that is sent may say who anybody is; a field that is not listed is refused.'
		},
		paths,
		components: {
			securitySchemes: {
				bearer: {
					type: 'http',
					scheme: 'bearer',
					description:
						'`c.<cohort>.<token>` of a device that was invited, `h.<hub>.<secret>` of another hub, or the token of the metrics. Without one, few records are taken and held apart.'
				},
				session: { type: 'apiKey', in: 'cookie', name: 'safar.session_token' }
			}
		}
	};
}

/** `GET /api/openapi.json`. Describes itself, too. */
export function openApiRoute(routes: readonly Route[], version: string): Route {
	const route: Route = {
		method: 'GET',
		path: '/api/openapi.json',
		access: 'anyone',
		says: 'This document.',
		body: null,
		answers: { 200: { says: 'OpenAPI 3.1.', schema: v.looseObject({ openapi: v.string() }) } },
		handle: () => json(document)
	};
	const document = openApi([...routes, route], version);
	return route;
}

function operationOf({ path, says, body, answers, access }: Route): object {
	const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
	return {
		summary: says,
		security: SECURITY[access],
		...(names.length === 0
			? {}
			: {
					parameters: names.map((name) => ({
						...{ name, in: 'path', required: true },
						schema: { type: 'string' }
					}))
				}),
		...(body === null
			? {}
			: {
					requestBody: {
						required: true,
						content: contentOf('application/json', jsonSchemaOf(body))
					}
				}),
		responses: Object.fromEntries(
			Object.entries(answers).map(([status, kind]) => [status, responseOf(Number(status), kind)])
		)
	};
}

function responseOf(status: number, { says, schema, type }: AnswerKind): object {
	if (schema === null) {
		return type === undefined
			? { description: says }
			: { description: says, content: contentOf(type, { type: 'string' }) };
	}
	const kind = type ?? (status < 400 ? 'application/json' : 'application/problem+json');
	return { description: says, content: contentOf(kind, jsonSchemaOf(schema)) };
}

function contentOf(type: string, schema: JsonSchema): object {
	return { [type]: { schema } };
}
