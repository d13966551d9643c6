import { randomBytes } from 'node:crypto';
import { linkOutcomes } from '#lib/domain/linking/index.ts';
import type { CohortCode } from '#lib/domain/shared/index.ts';
import type { HubStore } from '../store/hub-store.ts';
import { allOf, outcomePages } from '../store/read-records.ts';
import { settle } from '../store/settled-codes.ts';

const TAG_BYTES = 16;

/**
 * Matches what devices sent under sealed codes, whichever device it was, and deletes the codes. Records that are held
 * apart are matched with nobody, and lose their codes all the same: a code is kept for its match and no longer.
 */
export async function settleCohort(
	{ database, words }: HubStore,
	code: CohortCode
): Promise<{ readonly linked: number; readonly alone: number }> {
	const cohorts = [code];
	const counted = await allOf(outcomePages(database, words, { cohorts }));
	const all = await allOf(outcomePages(database, words, { cohorts, setApart: true }));
	const coded = counted.outcomes.filter((outcome) => outcome.code !== undefined);
	const held = all.outcomes.filter((outcome) => outcome.code !== undefined);
	const { outcomes, codes } = linkOutcomes(coded, () =>
		randomBytes(TAG_BYTES).toString('base64url')
	);
	const links = outcomes.flatMap(({ id, link }) => (link === undefined ? [] : [{ id, link }]));
	if (held.length === 0) return { linked: 0, alone: 0 };
	await settle(
		database,
		code,
		held.map(({ id }) => id),
		links,
		codes
	);
	return { linked: links.length, alone: held.length - links.length };
}
