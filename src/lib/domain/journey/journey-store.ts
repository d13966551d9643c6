import type { PathId } from './path.ts';
import type { Journey } from './journey.ts';
import type { StationId } from './stations.ts';

/**
 * Where an own phone keeps its journey. On a shared device, a kiosk and in private mode there is none; "forget
 * everything" and the next person clear it.
 */
export interface JourneyStore {
	/** What is missing or cannot be read is as if nothing had been done. */
	read(): Promise<Journey>;
	/** Rejects when the phone cannot keep it (storage full). */
	choose(path: PathId | null): Promise<void>;
	/** Once or often is the same. Rejects when the phone cannot keep it. */
	finish(station: StationId): Promise<void>;
}
