import type { LineProblem } from '../sync/index.ts';
import type { OfficeAnswer } from './hub-office.ts';

/** A hub that may bring results here. */
export interface LinkedHub {
	readonly id: string;
	readonly name: string;
	/** Week. */
	readonly made: string;
	/** Week; `null`: it may bring results. */
	readonly ended: string | null;
}

export interface ReasonCount {
	readonly reason: string;
	readonly count: number;
}

/** Where a hub brings its results, and how far it has come. */
export interface Forwarding {
	readonly central: {
		readonly url: string;
		/** Its key; `null`: it was never reached. */
		readonly hub: string | null;
		readonly problem: LineProblem | null;
	} | null;
	readonly toGo: number;
	/** The central hub has proved that it has so many. */
	readonly held: number;
	/** Counted nowhere until a trainer takes them in. */
	readonly heldApart: number;
	/** Could not be placed there now; tried again. */
	readonly later: readonly ReasonCount[];
	/** Not sent again by itself. */
	readonly refused: readonly ReasonCount[];
	/** Cohorts whose code somebody else uses there. */
	readonly conflicts: readonly string[];
}

/** What a manager can ask about other hubs. Never rejects. */
export interface HubLinks {
	forwarding(): Promise<OfficeAnswer<Forwarding>>;
	forwardTo(url: string, credential: string): Promise<OfficeAnswer<null>>;
	stopForwarding(): Promise<OfficeAnswer<null>>;
	hubs(): Promise<OfficeAnswer<readonly LinkedHub[]>>;
	/** The credential is told this once. */
	addHub(name: string): Promise<OfficeAnswer<{ readonly credential: string }>>;
	endHub(id: string): Promise<OfficeAnswer<null>>;
}
