import type { OptionKey, PartId } from '../shared/index.ts';
import { askedOptions, ruleFor } from './look-up-fee.ts';
import { askedPart, CLAUSE_ANSWERS, PART, QUESTION_ANSWERS } from './part-ids.ts';
import type { Tool } from './tool.ts';
import { pickedIn, type Picks } from './tool-state.ts';

/** One screen of a tool: a part with options that can be tapped. */
export interface Step {
	/** Under which the picks are kept. */
	readonly part: PartId;
	/** The part whose title and lines ask for them. */
	readonly asks: PartId;
	/** The part in which the words of the options stand. */
	readonly words: PartId;
	readonly options: readonly StepOption[];
	/** How many may be picked; `null`: as many as fit, none among them. */
	readonly most: number | null;
	/** Pictogram of the step itself. */
	readonly picture: string | null;
	/** What an answer means stands in this part, under the same key; `null`: it is told at the end. */
	readonly meaning: PartId | null;
}

export interface StepOption {
	readonly key: OptionKey;
	readonly picture: string;
}

const ANSWER_PICTURES = {
	yes: 'thumbs-up',
	no: 'thumbs-down',
	'dont-know': 'question',
	present: 'check',
	different: 'warning',
	missing: 'magnifying-glass',
	nothing: 'hand-stop',
	within: 'coins',
	above: 'money',
	far: 'bank',
	something: 'money'
} as const;

/** Where one sets out from is shown as a house on the map, whatever the country: flags are not everybody's. */
const ORIGIN_PICTURE = 'house';

/** The screens of a tool, in order, as far as the picks decide them. A call has none: it is a story. */
export function stepsOf(tool: Tool, picks: Picks): readonly Step[] {
	switch (tool.kind) {
		case 'questions':
			return tool.questions.map(({ id, picture }) => answerStep(id, picture, QUESTION_ANSWERS));
		case 'compare':
			return tool.clauses.map(({ id, picture }) => answerStep(id, picture, CLAUSE_ANSWERS));
		case 'checklist':
			return tool.groups.map(({ id, options }) => optionStep(id, options, null));
		case 'plan':
			return tool.steps.map(({ id, options, choose }) => optionStep(id, options, choose));
		case 'lookup': {
			const [origin] = pickedIn(picks, PART.origin);
			const [destination] = pickedIn(picks, PART.destination);
			const rule = ruleFor(tool, origin, destination);
			const asked = rule?.limit ? askedPart(rule.id) : PART.asked;
			return [
				optionStep(
					PART.origin,
					tool.origins.map((id) => ({ id, picture: ORIGIN_PICTURE })),
					1
				),
				optionStep(PART.destination, tool.destinations, 1),
				{
					part: PART.asked,
					asks: asked,
					words: asked,
					options: askedOptions(rule).map((key) => ({ key, picture: ANSWER_PICTURES[key] })),
					most: 1,
					picture: null,
					meaning: null
				}
			];
		}
		case 'call':
			return [];
	}
}

function answerStep(
	part: PartId,
	picture: string,
	answers: readonly (keyof typeof ANSWER_PICTURES)[]
): Step {
	return {
		part,
		asks: part,
		words: PART.answers,
		options: answers.map((key) => ({ key, picture: ANSWER_PICTURES[key] })),
		most: 1,
		picture,
		meaning: part
	};
}

function optionStep(
	part: PartId,
	options: readonly { readonly id: OptionKey; readonly picture: string }[],
	most: number | null
): Step {
	return {
		part,
		asks: part,
		words: part,
		options: options.map(({ id, picture }) => ({ key: id, picture })),
		most,
		picture: null,
		meaning: null
	};
}
