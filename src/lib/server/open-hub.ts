import { createHash, timingSafeEqual } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { HubConfig } from './config/hub-config.ts';
import { EmbeddedEngine } from './engine/embedded-engine.ts';
import { shippedBinaries } from './engine/postgres-binaries.ts';
import { exportPart } from './export/export-part.ts';
import { openForward } from './forward/open-forward.ts';
import { nodeHandler, type NodeHandler } from './http/node-handler.ts';
import { openApiRoute } from './http/open-api.ts';
import { createRouter } from './http/router.ts';
import type { Route } from './http/route.ts';
import type { HubContext, HubPart } from './hub-context.ts';
import { ADMISSION, type AdmissionLimits } from './ingest/admission.ts';
import { CohortDoors } from './ingest/cohort-doors.ts';
import { ingestPart } from './ingest/ingest-part.ts';
import { weekOf } from './ingest/week-of.ts';
import { problemInLog, type Log } from './observe/log.ts';
import { makeMetrics } from './observe/metrics.ts';
import { observePart } from './observe/observe-part.ts';
import { Watch } from './observe/watch.ts';
import { openPeople } from './people/open-people.ts';
import { shippedKeys } from './report/item-keys.ts';
import { reportPart } from './report/report-part.ts';
import { hubIdentity } from './store/hub-identity.ts';
import { hubStore } from './store/hub-store.ts';
import { migrate } from './store/migrate.ts';
import { openDatabase, type Database } from './store/open-database.ts';
import { reachDatabase } from './store/reach-database.ts';

export interface HubParts {
	readonly log: Log;
	readonly now: () => Date;
	/** Of the program, for the API document. */
	readonly version: string;
	/** For tools that measure: the fence as a hub has it unless told. */
	readonly limits?: AdmissionLimits;
}

export interface Hub {
	/** Answers below `/api/`, hands on the rest. */
	readonly handler: NodeHandler;
	readonly routes: readonly Route[];
	/** See `People`. */
	firstManagerLink(origin: string): Promise<string | null>;
	/** From now on it says that it is not ready; resolves when a balancer has had the time to notice. */
	beginStop(): Promise<void>;
	/** Call when no answer is under way any more: lets go of the database, and stops the engine that nobody else uses. */
	close(): Promise<void>;
}

/**
 * Puts the parts of a hub together over the database that the configuration names, and brings its schema up to date.
 * Rejects with an `EngineProblem`, a `DatabaseProblem`, a `NewerSchema` or what the database says.
 */
export async function openHub(config: HubConfig, parts: HubParts): Promise<Hub> {
	const { log, now, version } = parts;
	const metrics = makeMetrics();
	const engine =
		config.databaseUrl === null
			? await EmbeddedEngine.open(config.dataFolder, shippedBinaries())
			: null;
	const database = openDatabase(
		{
			max: config.connections,
			...(engine === null ? { connectionString: config.databaseUrl ?? '' } : engine.address)
		},
		(error) => {
			log({ event: 'database-lost', problem: problemInLog(error) });
		}
	);
	try {
		await reachDatabase(database, PATIENCE_MS);
		const schema = await migrate(database);
		await tellWhatIsNotDurable(database, log);
		const context: HubContext = {
			...{ config, metrics, log, now, version },
			store: hubStore(database),
			identity: await hubIdentity(database, weekOf(now())),
			doors: new CohortDoors(database)
		};
		await context.doors.freshen([]);
		const people = await openPeople(context);
		const revive = () => engine?.ensure() ?? Promise.resolve();
		const watch = new Watch(database, revive, log, metrics);
		let isStopping = false;
		const forward = openForward(context, globalThis.fetch);
		const hubParts: readonly HubPart[] = [
			ingestPart(context, { limits: parts.limits ?? ADMISSION, hubOf: forward.hubOf }),
			forward,
			exportPart(context),
			observePart(context, watch, () => isStopping),
			people,
			reportPart(context, await shippedKeys())
		];
		const own = hubParts.flatMap((part) => part.routes);
		const routes = [...own, openApiRoute(own, version)];
		const router = createRouter({
			...{ routes, metrics, log },
			origins: config.origins,
			doorkeeper: {
				personOf: (request) => people.personOf(request),
				mayReadMetrics: (request) => holdsToken(request, config.metricsToken)
			}
		});
		log({ event: 'started', engine: engine === null ? 'postgres' : 'embedded', schema });
		return {
			handler: nodeHandler(router, config.addressHeader),
			routes,
			firstManagerLink: (origin) => people.firstManagerLink(origin),
			async beginStop() {
				isStopping = true;
				log({ event: 'stopping' });
				await wait(config.stopSeconds * 1_000);
			},
			async close() {
				watch.stop();
				for (const part of hubParts) await part.close?.();
				await database.destroy();
				await engine?.stop();
				log({ event: 'stopped' });
			}
		};
	} catch (error) {
		await database.destroy();
		await engine?.stop();
		throw error;
	}
}

/** A database that starts together with the hub, after a power cut, replays what it had written. */
const PATIENCE_MS = 60_000;

/** A server that somebody else set up may be told to forget what it has acknowledged. */
async function tellWhatIsNotDurable(database: Database, log: Log): Promise<void> {
	for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
		const { rows } = await sql<{
			value: string;
		}>`select current_setting(${setting}, true) as value`.execute(database);
		if (rows[0]?.value === 'off') log({ event: 'not-durable', setting });
	}
}

function holdsToken(request: Request, token: string | null): boolean {
	const given = /^Bearer (.{1,400})$/.exec(request.headers.get('authorization') ?? '')?.[1];
	if (token === null || given === undefined) return false;
	const hash = (text: string) => createHash('sha256').update(text).digest();
	return timingSafeEqual(hash(given), hash(token));
}
