import type { OptionKey, PartId } from '../shared/index.ts';
import { askedOptions } from './look-up-fee.ts';
import {
	ASKED,
	askedPart,
	CLAUSE_ANSWERS,
	CONTRACT_RESULTS,
	OFFER_RESULTS,
	PART,
	QUESTION_ANSWERS
} from './part-ids.ts';
import type { OptionGroup, Tool } from './tool.ts';

/** What the words of a tool must hold: a part, its keyed points, and whether it says what to do next. */
export interface WantedPart {
	readonly id: PartId;
	readonly keys: readonly OptionKey[];
	readonly next: boolean;
}

/** Every part of a tool, in the order in which it is written. A call has none: its words are a story. */
export function wantedParts(tool: Tool): readonly WantedPart[] {
	switch (tool.kind) {
		case 'questions':
			return [
				part(PART.answers, QUESTION_ANSWERS),
				...tool.questions.map(({ id }) => part(id, QUESTION_ANSWERS, true)),
				...OFFER_RESULTS.map((id) => part(id, [], true))
			];
		case 'compare':
			return [
				part(PART.answers, CLAUSE_ANSWERS),
				...tool.clauses.map(({ id }) => part(id, CLAUSE_ANSWERS)),
				...CONTRACT_RESULTS.map((id) => part(id, [], true))
			];
		case 'checklist':
			return [...tool.groups.map(groupPart), part(PART.done, [], true)];
		case 'plan':
			return [...tool.steps.map(groupPart), part(PART.card), part(PART.missed, [], true)];
		case 'lookup':
			return [
				part(PART.origin, tool.origins),
				part(
					PART.destination,
					tool.destinations.map(({ id }) => id)
				),
				part(PART.asked, askedOptions(null)),
				part(PART.meaning, ASKED),
				part(PART.principle),
				...tool.rules.flatMap((rule) => [
					part(rule.id, [], true),
					...(rule.limit === null ? [] : [part(askedPart(rule.id), askedOptions(rule))])
				]),
				part(PART.unknown, [], true),
				...tool.notes.map(({ id }) => part(id))
			];
		case 'call':
			return [];
	}
}

function groupPart({ id, options }: OptionGroup): WantedPart {
	return part(
		id,
		options.map((option) => option.id)
	);
}

function part(id: PartId, keys: readonly OptionKey[] = [], next = false): WantedPart {
	return { id, keys, next };
}
