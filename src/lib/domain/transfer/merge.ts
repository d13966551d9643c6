import type { Uuid } from '../shared/index.ts';
import { canonicalJson } from './canonical.ts';
import type { OfferId } from './offer.ts';
import type { Ending, Refusal, SetAsideReason } from './reasons.ts';
import type { TravelRecord } from './travel-record.ts';

/** A record that is kept apart, as it came, and never counts. */
export interface AsideRecord {
	readonly reason: SetAsideReason;
	/** Where in the record, as `answers.3.option`; empty when there is no such place. */
	readonly where: string;
	/** As it came, cut off when it is long. */
	readonly text: string;
}

/** One record of a file or a sequence, judged by the gate. `place` counts from 0. */
export type Incoming =
	| { readonly kind: 'outcome'; readonly place: number; readonly outcome: TravelRecord }
	| { readonly kind: 'aside'; readonly place: number; readonly aside: AsideRecord };

/** A transfer as the gate left it: every record that could be seen, good or not. */
export type TransferRead =
	| { readonly kind: 'refused'; readonly why: Refusal }
	| {
			readonly kind: 'read';
			/** Names what was handed over, for the receipt. */
			readonly offer: OfferId;
			/** How many records it says that it has. */
			readonly promised: number;
			readonly incoming: readonly Incoming[];
			readonly ending: Ending;
	  };

/** A row that stands under an id already; `null`: one that cannot be read, and is left as it is. */
export type KnownRow = TravelRecord | null;

export interface Merge {
	/** Not known before. */
	readonly added: readonly TravelRecord[];
	/** Known before, and the same: twice is once. */
	readonly had: readonly Uuid[];
	readonly aside: readonly AsideRecord[];
	/** Everything of the transfer that is held after it, in its order. */
	readonly held: readonly Uuid[];
	/** Places of records that are not held, rising. */
	readonly missing: readonly number[];
}

/**
 * What an import changes. By id: a record whose id is known adds nothing when it is the same, and is set aside when it
 * is not, because a record is never changed. So the order of imports does not matter, and nothing held is lost.
 * `known`: the rows that stand under the ids of `incoming`.
 */
export function mergeOutcomes(
	incoming: readonly Incoming[],
	known: ReadonlyMap<Uuid, KnownRow>
): Merge {
	const added = new Map<Uuid, TravelRecord>();
	const had: Uuid[] = [];
	const aside: AsideRecord[] = [];
	const held: Uuid[] = [];
	const missing: number[] = [];
	for (const entry of incoming) {
		const verdict = entry.kind === 'aside' ? entry.aside : judge(entry.outcome, known, added);
		if (verdict === 'new' || verdict === 'same') {
			if (entry.kind === 'aside') continue;
			const { outcome } = entry;
			if (verdict === 'new') added.set(outcome.id, outcome);
			else if (known.has(outcome.id)) had.push(outcome.id);
			held.push(outcome.id);
		} else {
			aside.push(verdict);
			missing.push(entry.place);
		}
	}
	return { added: [...added.values()], had, aside, held, missing };
}

function judge(
	outcome: TravelRecord,
	known: ReadonlyMap<Uuid, KnownRow>,
	added: ReadonlyMap<Uuid, TravelRecord>
): 'new' | 'same' | AsideRecord {
	const there = known.has(outcome.id) ? known.get(outcome.id) : added.get(outcome.id);
	if (there === undefined) return 'new';
	const text = canonicalJson(outcome);
	if (there !== null && isSameRecord(there, outcome)) return 'same';
	return { reason: 'conflict', where: 'id', text };
}

/**
 * Whether two records under one id say the same. How somebody was linked is no part of it: what was matched on one device
 * may stand unmatched, or matched under another tag, on another. The record that is held stays as it is.
 */
export function isSameRecord(there: TravelRecord, outcome: TravelRecord): boolean {
	return canonicalJson(unlinked(there)) === canonicalJson(unlinked(outcome));
}

/** Nothing said of oneself may be written in two ways. */
function unlinked(outcome: TravelRecord): object {
	const linking = ['schema', 'link', 'code'];
	return Object.fromEntries(
		Object.entries(outcome).filter(
			([name, value]: [string, unknown]) =>
				!linking.includes(name) && !(name === 'about' && isEmpty(value))
		)
	);
}

function isEmpty(value: unknown): boolean {
	return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
