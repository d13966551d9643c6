import { openForward, type Forward } from '#lib/server/forward/open-forward.ts';
import type { HubContext } from '#lib/server/hub-context.ts';
import type { Person } from '#lib/server/http/route.ts';
import { readHubConfig } from '#lib/server/config/hub-config.ts';
import type { Router } from '#lib/server/http/router.ts';
import { CohortDoors } from '#lib/server/ingest/cohort-doors.ts';
import { hubRoute } from '#lib/server/ingest/hub-route.ts';
import type { LogEvent } from '#lib/server/observe/log.ts';
import { makeMetrics } from '#lib/server/observe/metrics.ts';
import { hubIdentity } from '#lib/server/store/hub-identity.ts';
import type { HubStore } from '#lib/server/store/hub-store.ts';
import { testHub, TODAY } from './test-hub.ts';

/** A hub without a network that brings results to others, or takes them. Forwards when it is told, not by itself. */
export interface ForwardingHub {
	readonly store: HubStore;
	readonly context: HubContext;
	readonly forward: Forward;
	/** As a manager sees it. */
	readonly router: Router;
	readonly said: readonly LogEvent[];
	ask(method: string, path: string, body?: unknown): Promise<Response>;
}

const MANAGER: Person = { id: 'asha', role: 'manager' };
type Fetch = typeof globalThis.fetch;

/** `fetch`: its line to the central hub. */
export async function forwardingHub(store: HubStore, fetch: Fetch): Promise<ForwardingHub> {
	const config = readHubConfig({});
	if (!config.ok) throw new Error('a hub must need no setting');
	const said: LogEvent[] = [];
	const context = {
		...{ store, config: config.value, metrics: makeMetrics(), version: '0', now: () => TODAY },
		identity: await hubIdentity(store.database, '2026-W48'),
		doors: new CohortDoors(store.database, () => 0),
		log: (event: LogEvent) => said.push(event)
	};
	const forward = openForward(context, fetch);
	const { router, doors } = await testHub(store, {
		...{ person: MANAGER, more: [hubRoute(context), ...forward.routes], hubOf: forward.hubOf }
	});
	const ask = (method: string, path: string, body?: unknown) =>
		router(
			new Request(`http://hub${path}`, {
				method,
				headers: { host: 'hub', 'content-type': 'application/json' },
				...(body === undefined ? {} : { body: JSON.stringify(body) })
			}),
			'203.0.113.7'
		);
	return {
		...{ store, context, forward, said, ask },
		router: (request, address) => {
			// The clock of the doors stands still here: a cohort that was just brought must be seen.
			doors.forget();
			return router(request, address);
		}
	};
}

/** A line that ends at the router of another hub. */
export function lineTo(hub: () => ForwardingHub): Fetch {
	return (input, init) => {
		const request = new Request(input, init);
		request.headers.set('host', new URL(request.url).host);
		return hub().router(request, '203.0.113.9');
	};
}
