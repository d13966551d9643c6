import type { PathId } from './path.ts';
import type { StationId } from './stations.ts';

/** What an own phone remembers of the way of whoever holds it. No times, no answers. */
export interface Journey {
	/** The path that was chosen last; `null`: none yet. */
	readonly path: PathId | null;
	/** Each once; the same station counts on every path that has it. */
	readonly done: readonly StationId[];
}

export const FRESH_JOURNEY: Journey = { path: null, done: [] };

/** Where one goes on: the first station that is not done; `null`: all are. */
export function nextStation<Stop extends { readonly id: StationId }>(
	stations: readonly Stop[],
	done: readonly StationId[]
): Stop | null {
	return stations.find(({ id }) => !done.includes(id)) ?? null;
}

/** The journey with one more station done; the same journey when it was done before. */
export function withDone(journey: Journey, station: StationId): Journey {
	return journey.done.includes(station)
		? journey
		: { ...journey, done: [...journey.done, station] };
}
