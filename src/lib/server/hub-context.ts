import type { HubConfig } from './config/hub-config.ts';
import type { Route } from './http/route.ts';
import type { CohortDoors } from './ingest/cohort-doors.ts';
import type { Log } from './observe/log.ts';
import type { Metrics } from './observe/metrics.ts';
import type { HubIdentity } from './store/hub-identity.ts';
import type { HubStore } from './store/hub-store.ts';

/** What every part of a hub is given. The clock and the database come from here and from nowhere else. */
export interface HubContext {
	readonly config: HubConfig;
	readonly store: HubStore;
	readonly identity: HubIdentity;
	/** Call `forget` after a cohort was made or changed. */
	readonly doors: CohortDoors;
	readonly metrics: Metrics;
	readonly log: Log;
	readonly now: () => Date;
	/** Of the program. */
	readonly version: string;
}

/** One thing that a hub does. */
export interface HubPart {
	readonly routes: readonly Route[];
	/** Ends what goes on behind the routes. The database is still there. */
	close?(): Promise<void>;
}
