import type { HubLinks, OfficeAnswer } from '#lib/domain/people/index.ts';
import { forwardSchema, linkedHubsSchema, madeHubSchema } from '#lib/schema/people/links-schema.ts';
import { askHub, nothingSchema, type Fetch } from './ask-hub.ts';

/** Other hubs, by the API of the one that served this page. */
export function httpLinks(fetch: Fetch): HubLinks {
	const tell = (method: string, path: string, body?: object) =>
		askHub(fetch, nothingSchema, method, path, body);
	return {
		forwarding: () => askHub(fetch, forwardSchema, 'GET', 'forward'),
		forwardTo: (url, credential) => tell('PUT', 'forward', { url, credential }),
		stopForwarding: () => tell('DELETE', 'forward'),
		hubs: async () =>
			only(await askHub(fetch, linkedHubsSchema, 'GET', 'hubs'), ({ hubs }) => hubs),
		addHub: (name) => askHub(fetch, madeHubSchema, 'POST', 'hubs', { name }),
		endHub: (id) => tell('DELETE', `hubs/${encodeURIComponent(id)}`)
	};
}

function only<Whole, Part>(
	answer: OfficeAnswer<Whole>,
	part: (whole: Whole) => Part
): OfficeAnswer<Part> {
	return answer.kind === 'done' ? { kind: 'done', value: part(answer.value) } : answer;
}
