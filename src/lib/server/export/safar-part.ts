import { setImmediate as others } from 'node:timers/promises';
import { isCohortCode, isUuid } from '#lib/domain/outcome/index.ts';
import type { GroupOutcome } from '#lib/domain/group/index.ts';
import type { Outcome } from '#lib/domain/outcome/index.ts';
import { makeOffer, recordsOf } from '#lib/domain/transfer/index.ts';
import { writeSafarFile } from '#lib/schema/transfer/write-safar-file.ts';
import { sha256 } from '../sha256.ts';
import type { HubStore } from '../store/hub-store.ts';
import { outcomePages, roomPages, type PlaceInTable } from '../store/read-records.ts';
import { cohortKey, NO_COHORT } from '../store/record-rows.ts';

/** A file of so many is made in one piece: it takes a third of a second, and any phone can read it. */
const MOST_OF_FILE = 5_000;

/** One `.safar` file of a longer row of them. */
export interface SafarPart {
	readonly file: Uint8Array<ArrayBuffer>;
	readonly count: number;
	/** Where the next part begins; `null`: this is the last one. */
	readonly next: string | null;
}

/**
 * Everything that counts, as devices hand it over: whole records, so that another hub can go on with them. Rooms stand in
 * the last part. `from`: `next` of the part before, which `isPlace` lets through.
 */
export async function safarPart(
	{ database, words }: HubStore,
	cohorts: readonly string[] | undefined,
	from: string | null,
	app: string,
	most = MOST_OF_FILE
): Promise<SafarPart> {
	const within = cohorts === undefined ? {} : { cohorts };
	const filter = from === null ? within : { ...within, after: placeOf(from) };
	const outcomes: Outcome[] = [];
	let isMore = false;
	for await (const { records, setAside } of outcomePages(database, words, filter, most)) {
		outcomes.push(...records);
		isMore = records.length + setAside.length === most;
		// A page of which the gate let nothing through is no end.
		if (records.length > 0) break;
	}
	const last = outcomes.at(-1);
	const next = !isMore || last === undefined ? null : `${cohortKey(last.cohort)}.${last.id}`;
	const groups: GroupOutcome[] = [];
	if (next === null) {
		for await (const { records } of roomPages(database, within)) groups.push(...records);
	}
	await others();
	const offer = makeOffer(outcomes, sha256, groups);
	await others();
	const file = Uint8Array.from(writeSafarFile(offer, app));
	return { file, count: recordsOf(offer).length, next };
}

export function isPlace(text: string): boolean {
	const { cohort_id, id } = placeOf(text);
	return (cohort_id === NO_COHORT || isCohortCode(cohort_id)) && isUuid(id);
}

function placeOf(text: string): PlaceInTable {
	const [cohort_id = '', id = ''] = text.split('.');
	return { cohort_id, id };
}
