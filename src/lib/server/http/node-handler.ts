import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequest, setResponse } from '@sveltejs/kit/node';
import { HANG_UP, problem } from './answers.ts';
import type { Router } from './router.ts';

export type NodeHandler = (
	request: IncomingMessage,
	response: ServerResponse,
	next: () => void
) => void;

const PREFIX = '/api/';

/**
 * The router as a link of Safar's own server: answers below `/api/` and hands on the rest.
 *
 * @param addressHeader where a proxy of ours writes the sender's address: the last entry is its own. `null`: none does
 */
export function nodeHandler(router: Router, addressHeader: string | null): NodeHandler {
	return (request, response, next) => {
		if (request.url?.startsWith(PREFIX) !== true) {
			next();
			return;
		}
		answer(router, request, response, addressHeader).catch(() => {
			response.destroy();
		});
	};
}

async function answer(
	router: Router,
	request: IncomingMessage,
	response: ServerResponse,
	addressHeader: string | null
): Promise<void> {
	let asked: Request;
	try {
		// Only the path is looked at; what the client says about its host is compared in `pageOrigin`.
		asked = await getRequest({ request, base: 'http://hub' });
	} catch {
		await setResponse(response, problem('malformed', HANG_UP));
		return;
	}
	const given = addressHeader === null ? undefined : request.headers[addressHeader];
	const named = [given ?? ''].flat().join(',').split(',').at(-1)?.trim() ?? '';
	const address = named === '' ? (request.socket.remoteAddress ?? '') : named;
	await setResponse(response, await router(asked, address));
}
