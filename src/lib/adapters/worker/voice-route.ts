import { createPartialResponse } from 'workbox-range-requests';
import { Route } from 'workbox-routing';
import { HEARD_CACHE, shelvesOf, voiceAddress } from '#lib/domain/offline/index.ts';
import { mayKeep } from './keeping.ts';

declare const self: ServiceWorkerGlobalScope;

/** After this long on a bad line the list of voices kept on the phone is good enough. */
const MANIFEST_PATIENCE_MS = 3000;

/**
 * Voices: a clip never changes, so it is answered from the phone when any cache holds it, and kept once
 * it was heard. Stands before the shelves: media elements ask for ranges, and Safari plays nothing
 * that is not answered with 206.
 */
export const voiceRoute = new Route(
	({ url, sameOrigin }) => sameOrigin && voiceAddress(url.pathname) !== null,
	async ({ url, request, event }) => {
		const address = voiceAddress(url.pathname);
		// Whoever only looks is told how it stands now, or nothing.
		if (address?.kind === 'manifest')
			return url.search === '' ? manifest(url.href, event) : fetch(request);
		const clip = (await caches.match(url.href)) ?? (await fetchAndKeep(url.href, event));
		return request.headers.has('range') && clip.ok ? createPartialResponse(request, clip) : clip;
	}
);

/** Fetched whole, without the range that was asked for, so that what is kept is whole. */
async function fetchAndKeep(address: string, event: ExtendableEvent): Promise<Response> {
	const answer = await fetch(address);
	if (answer.status === 200 && !(await isKiosk(event))) await keep(address, answer.clone());
	return answer;
}

/** What somebody heard at a kiosk, and in which language, is nobody's business afterwards; its packs are kept whole, for all visitors. */
async function isKiosk(event: ExtendableEvent): Promise<boolean> {
	if (!(event instanceof FetchEvent)) return false;
	const client = await self.clients.get(event.clientId);
	// A page that has gone in the meantime may have been a kiosk's, whose wipe is over by now: rather heard anew than kept.
	return client === undefined || shelvesOf(new URL(client.url).pathname).includes('kiosk');
}

/** The newest list of a pack; without a network the last one that was complete. */
async function manifest(address: string, event: ExtendableEvent): Promise<Response> {
	try {
		const answer = await fetch(address, { signal: AbortSignal.timeout(MANIFEST_PATIENCE_MS) });
		if (answer.status === 200 && !(await isKiosk(event)) && (await isReady(answer.clone()))) {
			await keep(address, answer.clone());
		}
		return answer;
	} catch {
		// Looked for, not opened: opening would make one, where a kiosk has just taken it away.
		const heard = await caches.match(address, { cacheName: HEARD_CACHE });
		return heard ?? (await caches.match(address)) ?? Response.error();
	}
}

/** A full phone must not take the voice away: what cannot be kept is still played. */
async function keep(address: string, answer: Response): Promise<void> {
	if (!mayKeep()) return;
	try {
		const heard = await caches.open(HEARD_CACHE);
		await heard.put(address, answer);
	} catch {
		return;
	}
}

async function isReady(answer: Response): Promise<boolean> {
	const list: unknown = await answer.json();
	return typeof list === 'object' && list !== null && 'state' in list && list.state === 'ready';
}
