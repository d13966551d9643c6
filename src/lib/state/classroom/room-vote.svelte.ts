import {
	countVotes,
	openVote,
	readVotes,
	uncountVote,
	verdictOf,
	type Vote
} from '#lib/domain/classroom/index.ts';

/**
 * What lies over the choices of a scene: the mark that a clicker moves, and a vote while hands are counted and
 * while their count is shown. Forgotten when the choice is taken.
 */
export class RoomVote {
	#state = $state<'closed' | 'voting' | 'result'>('closed');
	#vote = $state.raw<Vote>(openVote(0));
	#marked = $state<number | null>(null);

	get state() {
		return this.#state;
	}

	get counts() {
		return this.#vote.counts;
	}

	get verdict() {
		return verdictOf(this.#vote);
	}

	/** Place of the choice that Enter takes. */
	get marked() {
		return this.#marked;
	}

	/** Of so many choices. From its result the same vote is counted on. */
	open(choices: number): void {
		if (this.#state === 'closed') this.#vote = openVote(choices);
		this.#state = 'voting';
		this.#marked = null;
	}

	close(): void {
		this.#state = 'closed';
		this.#marked = null;
	}

	mark(place: number): void {
		this.#marked = place;
	}

	markNext(places: readonly number[]): void {
		const at = this.#marked === null ? -1 : places.indexOf(this.#marked);
		this.#marked = places[(at + 1) % places.length] ?? null;
	}

	count(place: number, by: number): void {
		if (this.#state === 'voting') this.#vote = countVotes(this.#vote, place, by);
	}

	uncount(): void {
		if (this.#state === 'voting') this.#vote = uncountVote(this.#vote);
	}

	reads(counts: readonly number[]): void {
		if (this.#state === 'voting') this.#vote = readVotes(this.#vote, counts);
	}

	/** Everybody is counted. Where nobody was, there is nothing to show. */
	show(): void {
		const { verdict } = this;
		this.#state = verdict.kind === 'none' ? 'closed' : 'result';
		this.#marked = verdict.kind === 'most' ? verdict.place : null;
	}
}
