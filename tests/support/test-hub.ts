import { readHubConfig, type HubConfig } from '#lib/server/config/hub-config.ts';
import type { Person, Route } from '#lib/server/http/route.ts';
import { createRouter, type Router } from '#lib/server/http/router.ts';
import { Admission, ADMISSION, type AdmissionLimits } from '#lib/server/ingest/admission.ts';
import { CohortDoors } from '#lib/server/ingest/cohort-doors.ts';
import { outcomesRoute, type IngestDoor } from '#lib/server/ingest/outcomes-route.ts';
import type { LogEvent } from '#lib/server/observe/log.ts';
import { makeMetrics } from '#lib/server/observe/metrics.ts';
import { hubIdentity } from '#lib/server/store/hub-identity.ts';
import type { HubStore } from '#lib/server/store/hub-store.ts';

const read = readHubConfig({});
if (!read.ok) throw new Error('a hub must need no setting');
const CONFIG: HubConfig = read.value;

/** Sunday of 2026-W48 in UTC. */
export const TODAY = new Date('2026-11-29T10:00:00Z');

export interface TestHub {
	readonly router: Router;
	readonly doors: CohortDoors;
	/** What was logged. */
	readonly said: readonly LogEvent[];
	readonly publicKey: Uint8Array;
}

export interface TestHubOptions {
	/** What ingest works with, when it is not the store of the rest. */
	readonly store?: HubStore;
	readonly limits?: AdmissionLimits;
	readonly takesOpenUse?: boolean;
	readonly origins?: readonly string[];
	readonly person?: Person | null;
	readonly more?: readonly Route[];
	readonly hubOf?: IngestDoor['hubOf'];
}

/** The door of a hub over a given store, without a network. */
export async function testHub(store: HubStore, options: TestHubOptions = {}): Promise<TestHub> {
	const said: LogEvent[] = [];
	const doors = new CohortDoors(store.database, () => 0);
	doors.forget();
	const identity = await hubIdentity(store.database, '2026-W48');
	const metrics = makeMetrics();
	const ingest = outcomesRoute({
		...{ doors, identity, metrics, now: () => TODAY },
		store: options.store ?? store,
		admission: new Admission(options.limits ?? ADMISSION, () => 0),
		config: { ...CONFIG, takesOpenUse: options.takesOpenUse ?? true },
		hubOf:
			options.hubOf ??
			((bearer) =>
				Promise.resolve(
					bearer === 'h.district.secret'
						? { id: 'district', vouchedOf: (cohorts) => Promise.resolve(new Set(cohorts)) }
						: null
				))
	});
	const router = createRouter({
		routes: [ingest, ...(options.more ?? [])],
		doorkeeper: {
			personOf: () => Promise.resolve(options.person ?? null),
			mayReadMetrics: () => false
		},
		origins: options.origins ?? [],
		metrics,
		log: (event) => said.push(event)
	});
	return { router, doors, said, publicKey: identity.publicKey };
}
