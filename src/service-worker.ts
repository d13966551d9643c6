/// <reference lib="webworker" />
import { NavigationRoute, registerRoute, setCatchHandler } from 'workbox-routing';
import type { PrecacheEntry } from 'workbox-precaching';
import { keepAgain, stopKeeping } from '#lib/adapters/worker/keeping.ts';
import { sendPostbag } from '#lib/adapters/worker/send-postbag.ts';
import { Shelves } from '#lib/adapters/worker/shelves.ts';
import { voiceRoute } from '#lib/adapters/worker/voice-route.ts';
import { POSTBAG_TAG } from '#lib/domain/offline/index.ts';
import { readWorkerMessage } from '#lib/schema/offline/read-worker-message.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: PrecacheEntry[] };

const shelves = new Shelves(self.__WB_MANIFEST);

registerRoute(voiceRoute);
for (const route of shelves.routes()) registerRoute(route);
registerRoute(new NavigationRoute(({ request }) => fetch(request)));
setCatchHandler(async ({ request }) => {
	if (request.mode !== 'navigate') return Response.error();
	return (await shelves.page('/offline/')) ?? Response.error();
});

self.addEventListener('install', (event) => {
	event.waitUntil(shelves.install(event));
});

self.addEventListener('activate', (event) => {
	event.waitUntil(shelves.activate(event).then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
	const message = readWorkerMessage(event.data);
	switch (message?.type) {
		case 'SKIP_WAITING':
			event.waitUntil(self.skipWaiting());
			break;
		case 'FORGET':
			stopKeeping();
			event.ports[0]?.postMessage(true);
			break;
		case 'KEEP_PAGE':
			keepAgain();
			event.waitUntil(tell(event, shelves.keepPage(message.path, event)));
			break;
		case 'KEEP_LANGUAGE':
			event.waitUntil(tell(event, shelves.keepLanguage(message.path, event)));
			break;
		case undefined:
			break;
	}
});

/** Background Sync, which only Chromium has: there is a network again. No type library knows the event. */
self.addEventListener('sync', (event) => {
	if (event instanceof ExtendableEvent && Reflect.get(event, 'tag') === POSTBAG_TAG)
		event.waitUntil(sendPostbag());
});

/** Whether it could be done. */
async function tell(event: ExtendableMessageEvent, work: Promise<void>): Promise<void> {
	const done = await work.then(
		() => true,
		() => false
	);
	event.ports[0]?.postMessage(done);
}
