import { makeCohortCode, type Outcome } from '#lib/domain/outcome/index.ts';
import type { CohortCode } from '#lib/domain/shared/index.ts';
import { registerCohort, type HubCohort } from '#lib/server/store/cohorts.ts';
import type { HubStore } from '#lib/server/store/hub-store.ts';
import { keepOutcomes } from '#lib/server/store/keep-records.ts';
import { outcomeRow } from '#lib/server/store/record-rows.ts';
import { inviteCohort } from './hub-sender.ts';
import { simulate, type Simulation } from './simulated-programme.ts';
import { steadyRng } from './steady-rng.ts';

const rng = steadyRng(31);
const ROOM = { mostCounted: 5_000, mostUnproven: 500 };

export const SIMULATION: Simulation = {
	...{ seed: 5, sessions: 3, peopleEach: 30, before: 0.5, after: 0.75 },
	...{ controlBefore: 0.4, controlAfter: 0.45, sessionStep: 0.1, effectStep: 0.05 },
	...{ personStep: 0.05, comesAgain: 0.9, codeError: null }
};

/** Through ingest's own statement. */
export async function keepAll(
	{ database, words }: HubStore,
	cohort: CohortCode,
	outcomes: readonly Outcome[],
	flags = 0
): Promise<void> {
	await words.learn(outcomes.flatMap(({ answers }) => answers));
	const rows = outcomes.map((outcome) => {
		const answers = words.encode(outcome.answers);
		if (answers === null) throw new Error('a word was not learnt');
		return outcomeRow(outcome, answers, { flags, arrived: '2026-W48' });
	});
	await keepOutcomes(database, cohort, rows, ROOM);
}

/** A simulated programme in the tables of a hub: one cohort for each session. */
export async function keepProgramme(
	store: HubStore,
	plan: Partial<Simulation> = {},
	of: (session: number) => Partial<HubCohort> = () => ({})
): Promise<{ readonly codes: readonly CohortCode[]; readonly outcomes: readonly Outcome[] }> {
	const { outcomes } = simulate({ ...SIMULATION, ...plan });
	const codes: CohortCode[] = [];
	const kept: Outcome[] = [];
	for (const own of Map.groupBy(outcomes, ({ cohort }) => cohort).values()) {
		const code = makeCohortCode(rng);
		const held = own.map((outcome) => ({ ...outcome, cohort: code }));
		await registerCohort(store.database, inviteCohort({ code, ...of(codes.length) }).cohort);
		await keepAll(store, code, held);
		codes.push(code);
		kept.push(...held);
	}
	return { codes, outcomes: kept };
}
