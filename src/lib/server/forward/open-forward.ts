import type { HubContext, HubPart } from '../hub-context.ts';
import type { IngestDoor } from '../ingest/outcomes-route.ts';
import { bringCohortRoute } from './bring-cohort-route.ts';
import type { Fetch } from './central-line.ts';
import { forwardRoutes } from './forward-routes.ts';
import { Forwarder } from './forwarder.ts';
import { hubRoutes } from './hub-routes.ts';
import { KnownHubs } from './known-hubs.ts';

/** Hub to hub, in both directions. */
export interface Forward extends HubPart {
	readonly hubOf: IngestDoor['hubOf'];
	readonly forwarder: Forwarder;
}

/** Begins to forward, where a central hub was named. */
export function openForward(context: HubContext, fetch: Fetch): Forward {
	const hubs = new KnownHubs(context.store.database);
	const forwarder = new Forwarder(context, fetch);
	forwarder.start();
	return {
		routes: [
			bringCohortRoute(context, hubs),
			...hubRoutes(context, hubs),
			...forwardRoutes(context, forwarder)
		],
		hubOf: (bearer) => hubs.find(bearer),
		forwarder,
		close: () => forwarder.close()
	};
}
