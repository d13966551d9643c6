import type { GroupOutcome } from '#lib/domain/group/index.ts';
import { holdsCodes, joinCodes, linkOutcomes } from '#lib/domain/linking/index.ts';
import type { ReportInput } from '#lib/domain/measure/index.ts';
import type { ItemKey } from '#lib/domain/quiz/index.ts';
import type { HubStore } from '../store/hub-store.ts';
import { allOf, outcomePages, roomPages } from '../store/read-records.ts';
import { settledCodes } from '../store/settled-codes.ts';

/**
 * Everything that counts of one cohort. Sealed codes that wait are matched for the reading alone, as a trainer's device
 * does it: what the report says does not change when they are settled.
 */
export async function reportInput(
	{ database, words }: HubStore,
	cohort: string,
	keys: readonly ItemKey[]
): Promise<ReportInput & { readonly waits: boolean }> {
	const { outcomes } = await allOf(outcomePages(database, words, { cohorts: [cohort] }));
	const groups: GroupOutcome[] = [];
	for await (const { records } of roomPages(database, { cohorts: [cohort] }))
		for (const group of records) groups.push(group);
	const waits = holdsCodes(outcomes);
	let met = 0;
	const linked = waits ? linkOutcomes(outcomes, () => String((met += 1))) : { outcomes, codes: {} };
	const codes = joinCodes(await settledCodes(database, cohort), linked.codes);
	return { outcomes: linked.outcomes, groups, codes, keys, waits };
}
