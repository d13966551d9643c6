/** How a room decides between the choices of a scene. Numbers only, of nobody; kept nowhere. */
export interface Vote {
	/** For each choice, in the order of the screen. */
	readonly counts: readonly number[];
	/** Places that were counted one by one, the last one last: what can be taken back. */
	readonly steps: readonly number[];
}

/** More people than a room has; a longer number is a slip of the finger. */
export const MOST_VOTES = 500;

export type Verdict =
	| { readonly kind: 'none' }
	| { readonly kind: 'most'; readonly place: number }
	/** Whoever leads the room decides between these. */
	| { readonly kind: 'tie'; readonly places: readonly number[] };

export function openVote(choices: number): Vote {
	return { counts: Array.from({ length: choices }, () => 0), steps: [] };
}

/** Some hands more or fewer for one choice. A place that is not there changes nothing. */
export function countVotes(vote: Vote, place: number, by: number): Vote {
	const before = vote.counts[place];
	if (before === undefined) return vote;
	const after = Math.min(MOST_VOTES, Math.max(0, before + by));
	if (after === before) return vote;
	const steps = by === 1 ? [...vote.steps, place] : vote.steps;
	return { counts: vote.counts.map((count, at) => (at === place ? after : count)), steps };
}

/** Takes the last hand back that was counted by itself. */
export function uncountVote(vote: Vote): Vote {
	const place = vote.steps.at(-1);
	if (place === undefined) return vote;
	const taken = countVotes(vote, place, -1);
	return { counts: taken.counts, steps: vote.steps.slice(0, -1) };
}

/** What a camera has counted takes the place of what was there; counts of cards that mean no choice are left out. */
export function readVotes(vote: Vote, counted: readonly number[]): Vote {
	return { counts: vote.counts.map((_, place) => counted[place] ?? 0), steps: [] };
}

export function verdictOf({ counts }: Vote): Verdict {
	const most = Math.max(0, ...counts);
	if (most === 0) return { kind: 'none' };
	const places = counts.flatMap((count, place) => (count === most ? [place] : []));
	const [place = 0] = places;
	return places.length === 1 ? { kind: 'most', place } : { kind: 'tie', places };
}
