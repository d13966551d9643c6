import { createHash } from 'node:crypto';
import { addSums, type Sums } from '#lib/domain/pool/index.ts';
import type { ItemKey } from '#lib/domain/quiz/index.ts';
import { groupBy } from '#lib/domain/shared/index.ts';
import { cohortState } from '../store/cohort-state.ts';
import type { HubStore } from '../store/hub-store.ts';
import { cohortStandings, keepSums, keptSums, type CohortStanding } from '../store/summaries.ts';
import { cohortSums } from './cohort-sums.ts';

/** Cohorts of one programme and one district, added up. */
export interface ShelfGroup {
	readonly programme: string | null;
	readonly district: string | null;
	readonly members: readonly CohortStanding[];
	/** Changes with whatever the sums are made of. */
	readonly mark: string;
	readonly sums: Sums;
}

export interface ShelfView {
	readonly groups: readonly ShelfGroup[];
	readonly cohorts: number;
	/** Cohorts whose newest records are not in the sums yet. */
	readonly behind: number;
}

/** So many cohorts are brought up to date before an answer; more are left to the work behind the routes. */
const MOST_AT_ONCE = 12;
/** Rows of sums that are read at once: some 5 MB. */
const PAGE = 200;

/**
 * The sums of all cohorts, added up by programme and district and kept in memory in that form: an answer adds some
 * hundred of them, and only groups in which something changed are read again.
 */
export class SumsShelf {
	readonly #store: HubStore;
	readonly #keys: readonly ItemKey[];
	/** Which keys judged: others make other sums. */
	readonly #content: string;
	#groups: ReadonlyMap<string, ShelfGroup> = new Map();
	#looking: Promise<ShelfView> | null = null;

	constructor(store: HubStore, keys: readonly ItemKey[]) {
		this.#store = store;
		this.#keys = keys;
		this.#content = createHash('sha256')
			.update(`${FORMAT} ${JSON.stringify(keys)}`)
			.digest('base64url')
			.slice(0, 22);
	}

	/** Calls that come together share one look. */
	view(): Promise<ShelfView> {
		this.#looking ??= this.#look().finally(() => {
			this.#looking = null;
		});
		return this.#looking;
	}

	/** Brings up to date what is behind, the given number at most. @returns how many were */
	async catchUp(most: number): Promise<number> {
		const stale = behind(await this.#standings()).slice(0, most);
		for (const { code } of stale) await this.#sum(code);
		return stale.length;
	}

	async #look(): Promise<ShelfView> {
		let standings = await this.#standings();
		const stale = behind(standings);
		if (stale.length > 0 && stale.length <= MOST_AT_ONCE) {
			const summed = new Map<string, number>();
			for (const { code } of stale) summed.set(code, await this.#sum(code));
			standings = standings.map((one) => ({ ...one, summed: summed.get(one.code) ?? one.summed }));
		}
		const groups = new Map<string, ShelfGroup>();
		for (const [name, members] of groupBy(standings, placeOf)) {
			const mark = markOf(members);
			const known = this.#groups.get(name);
			groups.set(
				name,
				known?.mark === mark ? { ...known, members } : await this.#added(members, mark)
			);
		}
		this.#groups = groups;
		return {
			groups: [...groups.values()],
			cohorts: standings.length,
			behind: behind(standings).length
		};
	}

	#standings(): Promise<readonly CohortStanding[]> {
		return cohortStandings(this.#store.database, this.#content);
	}

	async #added(members: readonly CohortStanding[], mark: string): Promise<ShelfGroup> {
		const [{ programme, district } = { programme: null, district: null }] = members;
		return { programme, district, members, mark, sums: await this.sumsOf(members) };
	}

	/** Added up anew from what is kept. */
	async sumsOf(members: readonly CohortStanding[]): Promise<Sums> {
		let sums: Sums = new Map();
		const codes = members.map(({ code }) => code);
		for (let from = 0; from < codes.length; from += PAGE) {
			const page = codes.slice(from, from + PAGE);
			sums = addSums([sums, ...(await keptSums(this.#store.database, page, this.#content))]);
		}
		return sums;
	}

	/** The revision is asked first: what comes in meanwhile makes the cohort stale again. @returns it */
	async #sum(code: string): Promise<number> {
		const { database } = this.#store;
		const { revision } = await cohortState(database, code);
		const sums = await cohortSums(this.#store, code, this.#keys);
		await keepSums(database, code, revision, this.#content, sums);
		return revision;
	}
}

/** Of the rows: raised when `sumSteps` adds other numbers than before. */
const FORMAT = 1;

function behind(standings: readonly CohortStanding[]): readonly CohortStanding[] {
	return standings.filter(({ revision, summed }) => revision !== summed);
}

function placeOf({ programme, district }: CohortStanding): string {
	return JSON.stringify([programme, district]);
}

function markOf(members: readonly CohortStanding[]): string {
	return members.map(({ code, summed }) => `${code} ${String(summed)}`).join('\n');
}
