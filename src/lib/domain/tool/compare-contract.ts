import type { PartId } from '../shared/index.ts';
import { CLAUSE_ANSWERS, type ContractResult } from './part-ids.ts';
import type { CompareTool } from './tool.ts';
import { pickedIn, type Picks } from './tool-state.ts';

/** Clauses of a contract by what was found, in their order. What was not looked at is missing. */
export interface ContractFinding {
	readonly present: readonly PartId[];
	readonly different: readonly PartId[];
	readonly missing: readonly PartId[];
	readonly result: ContractResult;
}

export function compareContract({ clauses }: CompareTool, picks: Picks): ContractFinding {
	const found = clauses.map(({ id }) => {
		const [answer] = pickedIn(picks, id);
		return { id, answer: CLAUSE_ANSWERS.find((one) => one === answer) ?? 'missing' };
	});
	const having = (wanted: string) =>
		found.flatMap(({ id, answer }) => (answer === wanted ? [id] : []));
	const [different, missing] = [having('different'), having('missing')];
	return {
		present: having('present'),
		different,
		missing,
		result: different.length + missing.length === 0 ? 'matches' : 'ask'
	};
}
